import { useEffect, useRef } from 'react';
import type { FrameworkCalls, FrameworkCode, FrameworkRow } from '../../../api/framework';
import { splitPath } from '../../../codes/path';
import { useMessages } from '../../../i18n/language';
import { concernsKinds } from '../../../live/touch';
import { DraftField } from '../../../parts/DraftField';
import { Failure } from '../../../parts/Failure';
import { useWorkbench } from '../../../state/context';
import { useStore } from '../../../state/store';
import { useLoad } from '../../../state/useLoad';
import { PlacedQuotes } from '../PlacedQuotes';

interface CellPaneProps {
  readonly calls: FrameworkCalls;
  readonly row: FrameworkRow;
  readonly code: FrameworkCode;
  /** Grows when the keyboard asks to write. */
  readonly asked: number;
  save(text: string): Promise<boolean>;
  /** Back to the grid, with the pane left open. */
  back(): void;
  close(): void;
}

const concerns = concernsKinds('Cod', 'Passage', 'Judged', 'Source', 'Speaker', 'Case', 'Batch', 'Quote');

/** What a case says on a code: the researcher's summary, to be written here, and the passages that it sums up. */
export function CellPane({ calls, row, code, asked, save, back, close }: CellPaneProps) {
  const { text, count, language } = useMessages();
  const project = useStore(useWorkbench().project);
  // A summary is one for all who code: who codes blind neither sees nor writes it.
  const readOnly = project !== null && (project.readOnly || project.blind);
  const pane = useRef<HTMLElement>(null);
  const key = `${row.caseId} ${code.id}`;
  const loaded = useLoad(`framework.cell ${key} ${language}`, (signal) => calls.cell(row.caseId, code.id, language, signal), concerns);
  // What belongs to the cell before is not shown under the name of this one.
  const cell = loaded.state === 'ready' ? loaded.data : null;
  const isReady = cell !== null;
  // Once for each time it is asked: walking on in the grid takes no focus from it.
  const heard = useRef(0);
  useEffect(() => {
    if (asked === heard.current || !isReady) return;
    heard.current = asked;
    pane.current?.querySelector('textarea')?.focus();
  }, [asked, isReady]);
  return (
    <aside
      ref={pane}
      className="cell-quotes roomy-pane"
      aria-labelledby="framework-cell"
      data-testid="framework-pane"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        back();
      }}
    >
      <div className="cell-head">
        <h2 id="framework-cell">{row.name} × {splitPath(code.path).join(' / ')}</h2>
        <button type="button" className="button quiet" aria-label={text('close')} onClick={close}>✕</button>
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.state === 'loading' && <p className="hint" aria-busy="true">{text('loading')}</p>}
      {cell && (
        <>
          <DraftField
            key={key}
            label={text('compare.summary.own')}
            hint={text('compare.summary.hint')}
            value={cell.summary}
            rows={5}
            readOnly={readOnly}
            testId="framework-summary"
            save={save}
          />
          <p className="room-note" role="status">{cell.quotes.length === 0 ? text('compare.saysNothing') : count('compare.passages', cell.quotes.length)}</p>
          <PlacedQuotes quotes={cell.quotes} />
        </>
      )}
    </aside>
  );
}
