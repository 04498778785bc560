import { useEffect, useRef } from 'react';
import type { CompareCalls, MatrixQuestion } from '../../api/compare';
import { splitPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';
import { Failure } from '../../parts/Failure';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';
import { useLoad } from '../../state/useLoad';
import type { HeatCell } from './heat';

interface CellQuotesProps {
  readonly calls: CompareCalls;
  readonly question: MatrixQuestion;
  readonly cell: HeatCell;
  /** The column's name as it is shown. */
  readonly column: string;
  /** Grows each time somebody asks to look; 0 where the cell was open already. */
  readonly asked: number;
  close(): void;
}

/** The passages that a number stands for, each with the way to its place in the text. */
export function CellQuotes({ calls, question, cell, column, asked, close }: CellQuotesProps) {
  const messages = useMessages();
  const { text, count } = messages;
  const heading = useRef<HTMLHeadingElement>(null);
  const key = JSON.stringify([question, cell.row, cell.column]);
  const loaded = useLoad(`compare.cell ${key}`, (signal) => calls.cell(question, cell.row, cell.column, signal));
  useEffect(() => {
    if (asked > 0) heading.current?.focus();
  }, [asked]);
  const code = cell.row === null ? text('compare.any') : splitPath(cell.row).join(' / ');
  return (
    <aside className="cell-quotes" aria-labelledby="cell-title" data-testid="cell-quotes" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div className="cell-head">
        <h2 id="cell-title" ref={heading} tabIndex={-1}>{code} × {column}</h2>
        <button type="button" className="button quiet" aria-label={text('close')} onClick={close}>✕</button>
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.state === 'loading' && <p className="hint" aria-busy="true">{text('loading')}</p>}
      {loaded.state === 'ready' && (
        <>
          <p className="room-note" role="status">
            {count('compare.passages', loaded.data.total)}
            {loaded.data.passages.length < loaded.data.total && ` ${text('compare.firstShown', { count: loaded.data.passages.length })}`}
          </p>
          <ol>
            {loaded.data.passages.map((passage) => (
              <li key={`${passage.sourceId}:${passage.start}-${passage.end}`}>
                <blockquote>{passage.text}</blockquote>
                <p className="where">
                  {passage.case !== '' && passage.case !== passage.source && <span>{passage.case} · </span>}
                  <a href={formatRoute({ room: 'reading', sourceId: passage.sourceId, range: [passage.start, passage.end] })}>
                    {passage.source}, {linesText(passage.lines, messages)}
                  </a>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </aside>
  );
}
