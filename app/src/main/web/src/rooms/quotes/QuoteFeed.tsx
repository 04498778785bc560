import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { QuoteRow } from '../../api/quotes';
import { drafts } from '../../state/drafts';
import { useMessages } from '../../i18n/language';
import { CodePath } from '../../parts/CodeName';
import { usePrinting } from '../../parts/usePrinting';
import { go } from '../../route/route';
import { QuoteCard, type QuoteCardProps, draftKey } from './QuoteCard';
import { PAGE_ROWS, type QuotesShown } from './quotePages';

const ESTIMATED_HEIGHT = 130;

interface QuoteFeedProps extends Omit<QuoteCardProps, 'row'> {
  readonly shown: QuotesShown;
  /** Whether groups are codes, whose paths are shown as such. */
  readonly byCode: boolean;
  /** Whether all rows of a group are shown, so that their number can stand beside its name. */
  readonly areWhole: boolean;
  see(first: number, last: number): void;
}

/** The quotes, of which only those near the window are loaded and drawn: arrows move, letters act on the one in focus. */
export function QuoteFeed({ shown, byCode, areWhole, see, ...card }: QuoteFeedProps) {
  const { text, number } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rows = shown.page?.rows ?? 0;
  const rowAt = (index: number): QuoteRow | undefined => shown.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 4,
  });
  const isPrinting = usePrinting();
  const drawn = virtual.getVirtualItems();
  // On paper everything that is loaded stands one after the other.
  const items = isPrinting ? loadedRows(shown).map((index) => ({ index, key: index, start: 0 })) : drawn;
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? 0;
  const current = Math.min(active, Math.max(rows - 1, 0));

  useEffect(() => see(first, last), [first, last, shown.pages, see]);
  useEffect(() => {
    virtual.scrollToOffset(0);
    setActive(0);
  }, [shown.question, virtual]);

  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), rows - 1);
    setActive(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true }));
  };
  const keyDown = (event: KeyboardEvent) => {
    const row = rowAt(current);
    const isRow = event.target instanceof HTMLElement && event.target.dataset['index'] !== undefined;
    if (!isRow || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'PageDown') move(current + (event.key === 'PageDown' ? 5 : 1));
    else if (event.key === 'ArrowUp' || event.key === 'PageUp') move(current - (event.key === 'PageUp' ? 5 : 1));
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows - 1);
    else if (!row) return;
    else if (event.key === 'Enter') go({ room: 'reading', sourceId: row.sourceId, range: [row.start, row.end] });
    else if (card.readOnly) return;
    else if (event.key === 's') void card.deeds.star(row);
    else if (event.key === 'e') drafts.keep(draftKey(row, 'w'), drafts.get(draftKey(row, 'w')) ?? row.edited);
    else if (event.key === 'a') drafts.keep(draftKey(row, 'a'), drafts.get(draftKey(row, 'a')) ?? row.choice?.attribution ?? '');
    else if (event.key === 'u') drafts.keep(draftKey(row, 'u'), drafts.get(draftKey(row, 'u')) ?? '');
    else return;
    event.preventDefault();
  };
  return (
    <div className="quotes" ref={scroller} role="feed" aria-label={text('quotes.list')} aria-busy={shown.state === 'loading'} onKeyDown={keyDown}>
      <div className="quotes-height" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rowAt(index);
          const before = index === 0 ? null : rowAt(index - 1);
          const begins = row !== undefined && before !== undefined && row.group !== before?.group;
          return (
            <article
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-testid="quote-row"
              tabIndex={index === current ? 0 : -1}
              aria-posinset={index + 1}
              aria-setsize={rows}
              aria-label={row ? row.edited.slice(0, 120) : text('loading')}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActive(index)}
            >
              {begins && (
                <h2 className="quote-group">
                  {row.group === '' ? text(byCode ? 'quotes.noCode' : 'quotes.noValue') : byCode ? <CodePath path={row.group} /> : row.group} {areWhole && <span className="figure">{number(row.groupRows)}</span>}
                </h2>
              )}
              {row ? <QuoteCard row={row} {...card} /> : <p className="quote-waiting">…</p>}
            </article>
          );
        })}
      </div>
      {isPrinting && items.length < rows && <p>{text('quotes.printedPart', { shown: items.length, all: rows })}</p>}
    </div>
  );
}

function loadedRows({ pages }: QuotesShown): number[] {
  return [...pages].sort(([a], [b]) => a - b).flatMap(([page, rows]) => rows.map((_, index) => page * PAGE_ROWS + index));
}
