import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SourceRow } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { go } from '../../route/route';
import { GridHeader } from './GridHeader';
import { SourceGridRow } from './SourceGridRow';
import type { GridRow, Sorting } from './rows';

const ROW_HEIGHT = 36;

interface SourceGridProps {
  readonly rows: readonly GridRow[];
  readonly attributes: readonly string[];
  readonly sorting: Sorting;
  sort(sorting: Sorting): void;
  toggle(question: SourceRow): void;
}

/** A tree grid over virtual rows: arrows move, right and left open and close a question, Enter opens a text. */
export function SourceGrid({ rows, attributes, sorting, sort, toggle }: SourceGridProps) {
  const { text } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const moved = useRef(false);
  const current = Math.min(active, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.source.id ?? index,
    overscan: 12,
  });

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    // The row may have to be scrolled to, and so be drawn, before it can take the focus.
    virtual.scrollToIndex(current);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus());
  }, [current, virtual]);

  const move = (to: number) => {
    moved.current = true;
    setActive(Math.min(Math.max(to, 0), rows.length - 1));
  };
  const use = ({ source }: GridRow) => {
    if (source.kind === 'openQuestion' && source.answers !== undefined) toggle(source);
    else go({ room: 'reading', sourceId: source.id, range: null });
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
    else if (event.key === 'ArrowRight' && row.expanded === false) toggle(row.source);
    else if (event.key === 'ArrowLeft' && row.expanded === true) toggle(row.source);
    else if (event.key === 'ArrowLeft' && row.level === 2) move(rows.findLastIndex((one, i) => i < current && one.level === 1));
    else if (event.key === 'Enter') use(row);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="grid sources-grid"
      role="treegrid"
      aria-label={text('room.sources')}
      aria-rowcount={rows.length + 1}
      ref={scroller}
      onKeyDown={keyDown}
      style={{ '--attributes': attributes.length }}
    >
      <GridHeader attributes={attributes} sorting={sorting} sort={sort} />
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row && (
            <SourceGridRow
              key={key}
              row={row}
              index={index}
              top={start}
              attributes={attributes}
              isActive={index === current}
              activate={() => setActive(index)}
              use={() => use(row)}
            />
          );
        })}
      </div>
    </div>
  );
}
