import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Hit } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { go } from '../../route/route';
import { useStore } from '../../state/store';
import { ContextRow } from './ContextRow';
import { HitRow } from './HitRow';
import type { Row } from './rows';
import { allHits, choose, countOf, isChosen, noHits } from './selection';
import { type SearchSession, keyOf } from './session';
import { likeText } from './like';

const HEIGHTS: Readonly<Record<Row['kind'], number>> = { source: 34, passage: 104, context: 32 };
/** So many rows before the end of what is loaded, more is asked for. */
const AHEAD = 25;

interface HitGridProps {
  readonly session: SearchSession;
  readonly rows: readonly Row[];
  readonly total: number;
  copy(hit: Hit): void;
  /** Opens the bar that codes what is chosen. */
  code(): void;
  toQuery(): void;
}

/**
 * The hits, of which only those near the window are drawn. The list keeps the focus and the keys act on the active
 * row: a row that is scrolled away takes no focus with it.
 */
export function HitGrid({ session, rows, total, copy, code, toQuery }: HitGridProps) {
  const { text, language } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useStore(session.selection);
  const active = Math.min(useStore(session.active), rows.length - 1);
  const unfolded = useStore(session.unfolded);
  const anchor = useRef<number | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'passage'],
    getItemKey: (index) => rows[index]?.key ?? index,
    initialOffset: () => session.scrolled,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastDrawn >= rows.length - AHEAD) void session.more();
  }, [session, lastDrawn, rows.length]);

  const hitAt = (index: number): Hit | null => {
    const row = rows[index];
    return row && row.kind !== 'source' ? row.hit : null;
  };
  const current = hitAt(active) ? active : Math.min(active + 1, rows.length - 1);
  const move = (to: number, step: number, extends_ = false) => {
    let index = Math.min(Math.max(to, 0), rows.length - 1);
    if (!hitAt(index)) index = index + (index === 0 ? 1 : step < 0 ? -1 : 1);
    if (!hitAt(index)) return;
    if (extends_) select(anchor.current ?? current, index);
    else anchor.current = index;
    session.active.set(index);
    virtual.scrollToIndex(index);
  };
  const select = (from: number, to: number) => {
    const keys = rows.slice(Math.min(from, to), Math.max(from, to) + 1).flatMap((row) => (row.kind === 'source' ? [] : [keyOf(row.hit)]));
    session.selection.set(choose(session.selection.get(), keys, true));
  };
  const toggle = (index: number, toAnchor: boolean) => {
    const hit = hitAt(index);
    if (!hit) return;
    if (toAnchor && anchor.current !== null) select(anchor.current, index);
    else session.selection.set(choose(selection, [keyOf(hit)], !isChosen(selection, keyOf(hit))));
    anchor.current = index;
    session.active.set(index);
  };
  const openHit = (index: number) => {
    const hit = hitAt(index);
    if (hit) go({ room: 'reading', sourceId: hit.sourceId, range: [hit.start, hit.end] });
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const page = Math.max(items.length - 10, 1);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand) {
      if (key === 'a') session.selection.set(allHits);
      else if (key === 'c' && getSelection()?.isCollapsed !== false) copyAt(current);
      else return;
    } else if (key === 'ArrowDown' || key === 'j') move(current + 1, 1, event.shiftKey);
    else if (key === 'ArrowUp' || key === 'k') move(current - 1, -1, event.shiftKey);
    else if (key === 'PageDown') move(current + page, 1);
    else if (key === 'PageUp') move(current - page, -1);
    else if (key === 'Home') move(0, 1);
    else if (key === 'End') move(rows.length - 1, -1);
    else if (key === 'Enter' || key === 'o') openHit(current);
    else if (key === ' ' || key === 'x') toggle(current, event.shiftKey);
    else if (key === 'c') code();
    else if (key === 'y') copyAt(current);
    else if (key === 'l') likeAt(current);
    else if (key === 'd') foldAt(current);
    else if (key === '/') toQuery();
    else if (key === 'Escape' && countOf(selection, total) > 0) session.selection.set(noHits);
    else return;
    event.preventDefault();
  };
  const likeAt = (index: number) => {
    const hit = hitAt(index);
    const query = hit && likeText(hit, language);
    if (query) go({ room: 'search', query });
  };
  const foldAt = (index: number) => {
    const row = rows[index];
    if (row?.kind === 'passage' && row.repeated > 0) session.fold(row.key);
  };
  const copyAt = (index: number) => {
    const hit = hitAt(index);
    if (hit) copy(hit);
  };
  const isDrawn = items.some(({ index }) => index === current);
  return (
    <div
      className="hit-grid"
      role="grid"
      aria-label={text('search.list')}
      aria-rowcount={total}
      aria-multiselectable="true"
      data-testid="search-hits"
      tabIndex={0}
      ref={scroller}
      onKeyDown={keyDown}
      onScroll={({ currentTarget }) => (session.scrolled = currentTarget.scrollTop)}
      {...(isDrawn ? { 'aria-activedescendant': `hit-${current}` } : {})}
    >
      <div role="rowgroup" className="hit-rows" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const place = { 'data-index': index, ref: virtual.measureElement, style: { transform: `translateY(${start}px)` } };
          if (row.kind === 'source') {
            return (
              <div key={key} {...place} role="row" className="source-row">
                <h2 role="rowheader">{row.name}</h2>
              </div>
            );
          }
          const chosen = isChosen(selection, keyOf(row.hit));
          return (
            <div
              key={key}
              {...place}
              id={`hit-${index}`}
              role="row"
              data-testid="search-hit"
              aria-selected={chosen}
              className={`hit-row is-${row.kind}${index === current ? ' is-active' : ''}`}
              onClick={(event) => {
                if (event.target instanceof Element && event.target.closest('a, input, button')) return;
                if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(index, event.shiftKey);
                else move(index, 1);
                scroller.current?.focus({ preventScroll: true });
              }}
              onDoubleClick={() => openHit(index)}
            >
              <span role="gridcell" className="hit-check">
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={text('search.choose')}
                  checked={chosen}
                  onChange={() => undefined}
                  onClick={(event) => {
                    toggle(index, event.shiftKey);
                    scroller.current?.focus({ preventScroll: true });
                  }}
                />
              </span>
              <div role="gridcell">
                {row.kind === 'passage'
                  ? (
                    <HitRow
                      hit={row.hit}
                      withSource={session.looking.get().order === 'best'}
                      repeated={row.repeated}
                      unfold={() => {
                        session.active.set(index);
                        session.fold(row.key);
                        scroller.current?.focus({ preventScroll: true });
                      }}
                      isUnfolded={unfolded.has(row.key)}
                    />
                  )
                  : <ContextRow line={row.line} />}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
