import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { ShareBar } from '../../parts/ShareBar';
import { routeOfQuestion } from '../../palette/items';
import { type Route, formatRoute, go } from '../../route/route';
import type { Overview, ProgressRow } from './calls';
import { type ProgressColumn, type ProgressSorting, shareOf, sortedRows } from './progressRows';

const ROW_HEIGHT = 32;
const MOST_CODERS = 4;

/** How far each source has come, by anyone and by each coder. Arrows move, Enter opens. */
export function ProgressTable({ overview }: { readonly overview: Overview }) {
  const { text, number, percent, count, compare } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<ProgressSorting>({ column: 'name', descending: false });
  const [active, setActive] = useState(0);
  const rows = useMemo(() => sortedRows(overview.sources, sorting, compare), [overview.sources, sorting, compare]);
  const coders = useMemo(
    () => [...overview.coders].sort((a, b) => b.codings - a.codings).slice(0, MOST_CODERS).map(({ name }) => name),
    [overview.coders],
  );
  // With one coder, hers is the same as everybody's.
  const columns = coders.length > 1 ? coders : [];
  const current = Math.min(active, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });

  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), rows.length - 1);
    setActive(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };
  const keyDown = (event: KeyboardEvent) => {
    const row = rows[current];
    if (!row || !(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2, 1);
    if (event.key === 'ArrowDown') move(current + 1);
    else if (event.key === 'ArrowUp') move(current - 1);
    else if (event.key === 'PageDown') move(current + page);
    else if (event.key === 'PageUp') move(current - page);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else if (event.key === 'Enter') go(routeOf(row));
    else return;
    event.preventDefault();
  };
  const heads: readonly (readonly [ProgressColumn, string])[] = [
    ['name', text('overview.source')],
    ['words', text('sources.words')],
    ['codings', text('sources.codings')],
    ['coded', text('overview.coded')],
    ...columns.map((name) => [`coder:${name}`, name] as const),
  ];
  return (
    <div
      className="grid progress-grid"
      role="grid"
      aria-label={text('overview.progress')}
      aria-rowcount={rows.length + 1}
      ref={scroller}
      onKeyDown={keyDown}
      style={{
        '--coders': columns.length,
        // A style sheet cannot repeat something no times.
        ...(columns.length > 0 ? { '--coder-columns': `repeat(${columns.length}, minmax(64px, 88px))` } : {}),
      }}
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="grid-row">
          {heads.map(([column, label]) => {
            const isSorted = sorting.column === column;
            return (
              <div key={column} role="columnheader" className={column === 'name' || column === 'coded' ? '' : 'is-number'} aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
                <button type="button" title={label} onClick={() => setSorting({ column, descending: isSorted ? !sorting.descending : column !== 'name' })}>
                  {label}
                  <span aria-hidden="true">{isSorted ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row && (
            <div
              key={key}
              role="row"
              className="grid-row is-link"
              data-row={index}
              data-testid="progress-row"
              aria-rowindex={index + 2}
              tabIndex={index === current ? 0 : -1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActive(index)}
              onClick={(event) => {
                if (!(event.target instanceof HTMLAnchorElement)) go(routeOf(row));
              }}
            >
              <div role="gridcell">
                <a href={formatRoute(routeOf(row))} tabIndex={-1} title={row.label || row.name}>{row.label || row.name}</a>
                {row.answers !== undefined && <span className="hint"> · {count('sources.answers', row.answers)}</span>}
              </div>
              <div role="gridcell" className="is-number">{number(row.words)}</div>
              <div role="gridcell" className="is-number">{number(row.codings)}</div>
              <div role="gridcell"><ShareBar share={shareOf(row)} /></div>
              {columns.map((name) => (
                <div role="gridcell" key={name} className="is-number">{row.coders[name] ? percent(row.coders[name]) : <span className="hint">–</span>}</div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function routeOf(row: ProgressRow): Route {
  return row.kind === 'openQuestion' ? routeOfQuestion(row.id) : { room: 'reading', sourceId: row.id, range: null };
}
