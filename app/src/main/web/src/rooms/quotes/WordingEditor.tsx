import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Drift, QuoteCalls, QuoteRow } from '../../api/quotes';
import { useMessages } from '../../i18n/language';
import { Marked } from './Marked';
import { driftMarks, driftSentence } from './driftWords';
import { useSettled } from './useSettled';

interface WordingEditorProps {
  readonly row: QuoteRow;
  readonly calls: QuoteCalls;
  readonly draft: string;
  change(draft: string): void;
  /** Says whether it was kept. */
  save(wording: string): Promise<boolean>;
  close(): void;
}

const MARKS = ['(…)', '[ ]'] as const;

/** The wording to print, below the words as they stand; says at once where the two differ without a mark. */
export function WordingEditor({ row, calls, draft, change, save, close }: WordingEditorProps) {
  const messages = useMessages();
  const { text } = messages;
  const field = useRef<HTMLTextAreaElement>(null);
  const moveTo = useRef<number | null>(null);
  const [busy, setBusy] = useState(false);
  const drift = useDrift(row, calls, draft);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
    if (moveTo.current !== null) area.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  }, [draft]);

  /** Puts a mark in the place of what is selected; brackets keep it inside. */
  const mark = (sign: (typeof MARKS)[number]) => {
    const area = field.current;
    if (!area) return;
    const { selectionStart: start, selectionEnd: end } = area;
    const put = sign === '(…)' ? sign : `[${draft.slice(start, end)}]`;
    moveTo.current = start + (sign === '(…)' ? put.length : put.length - 1);
    change(draft.slice(0, start) + put + draft.slice(end));
    area.focus();
  };
  /** The quote takes the focus back, so that its keys go on working. */
  const leave = () => {
    field.current?.closest<HTMLElement>('[data-index]')?.focus({ preventScroll: true });
    close();
  };
  const keep = async () => {
    if (busy) return;
    setBusy(true);
    const kept = await save(draft);
    setBusy(false);
    if (kept) leave();
  };
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
    else if (event.key === 'Escape') leave();
    else if (event.altKey && event.key === '.') mark('(…)');
    else return;
    event.preventDefault();
  };
  return (
    <div className="wording-editor">
      <textarea
        ref={field}
        className="field"
        data-testid="quote-wording"
        aria-label={text('quotes.wording')}
        aria-describedby={`drift-${row.sourceId}-${row.start}`}
        rows={2}
        value={draft}
        onChange={(event) => change(event.target.value)}
        onKeyDown={keyDown}
      />
      <div className="drift-report" id={`drift-${row.sourceId}-${row.start}`} role="status">
        {drift.length > 0 && (
          <>
            <p className="drift-preview"><Marked marks={driftMarks(drift, draft, messages)}>{draft}</Marked></p>
            <ul className="drift-list">
              {drift.map((one) => <li key={`${one.start}-${one.stood}`}>{driftSentence(one, draft, messages)}</li>)}
            </ul>
          </>
        )}
      </div>
      <div className="editor-actions">
        <button type="button" className="button primary" disabled={busy} onClick={() => void keep()}>{text('quotes.save')}</button>
        <button type="button" className="button" onClick={leave}>{text('quotes.cancel')}</button>
        {MARKS.map((sign) => (
          <button key={sign} type="button" className="button quiet" aria-label={text(sign === '(…)' ? 'quotes.leaveOut' : 'quotes.ownWords')} onClick={() => mark(sign)}>
            {sign}
          </button>
        ))}
        {row.edited !== row.verbatim && (
          <button type="button" className="button quiet" onClick={() => change(row.verbatim)}>{text('quotes.asSaid')}</button>
        )}
        <span className="hint">{text('quotes.editKeys')}</span>
      </div>
    </div>
  );
}

/** Where the draft drifts, a moment after it was typed; while the server is away, what it said last. */
function useDrift(row: QuoteRow, calls: QuoteCalls, draft: string): readonly Drift[] {
  const settled = useSettled(draft);
  const [found, setFound] = useState<{ of: string; drift: readonly Drift[] }>({ of: row.edited, drift: row.choice?.drift ?? [] });
  useEffect(() => {
    let current = true;
    calls.check(row, settled).then(
      ({ drift }) => current && setFound({ of: settled, drift }),
      // What cannot be compared is told when it is saved.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [calls, row.sourceId, row.start, row.end, settled]);
  return found.of === draft ? found.drift : [];
}
