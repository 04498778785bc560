import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { AnswerAttribute, Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { AnswerGridHeader } from './AnswerGridHeader';
import { AnswerGridRow } from './AnswerGridRow';
import { ONE_LINE, rowSize } from './heights';
import { type Selection, NOTHING, everything, extended, only, shareOf, toggled } from './selection';
import type { Sheet } from './sheet';
import { type Sorting, type ViewRow, rowsOf, speakerOf } from './view';

/** What a key asks for, beside moving and selecting. */
export type AnswerDeed = 'code' | 'memo' | 'repeat' | 'remove' | 'open' | 'nextUncoded' | 'previousUncoded' | 'help' | { readonly favourite: number };

export interface AnswerGridHandle {
  focus(): void;
  /** Where the active row ends on the screen. */
  place(): { readonly top: number; readonly bottom: number };
}

interface AnswerGridProps {
  readonly handle: RefObject<AnswerGridHandle | null>;
  readonly sheet: Sheet;
  readonly view: readonly ViewRow[];
  readonly attributes: readonly AnswerAttribute[];
  readonly codesById: ReadonlyMap<string, Code>;
  /** How many notes there are on an answer and what is in it, by the answer's id. */
  readonly memos: ReadonlyMap<string, number>;
  readonly sorting: Sorting;
  readonly active: number;
  readonly selection: Selection;
  readonly isTree: boolean;
  sort(sorting: Sorting): void;
  activate(place: number): void;
  select(selection: Selection): void;
  /** Opens or folds a group. */
  fold(row: ViewRow, open: boolean): void;
  run(deed: AnswerDeed): void;
  /** Opens the notes on the answer of a row. */
  openMemos(place: number): void;
}

const KEYS: Readonly<Record<string, AnswerDeed>> = {
  c: 'code', m: 'memo', r: 'repeat', Delete: 'remove', Enter: 'open', F2: 'open', n: 'nextUncoded', p: 'previousUncoded', '?': 'help',
};
const CHECK_WIDTH = 34;
const CASE_WIDTH = 90;
const VALUE_WIDTH = 120;
const CODES_SHARE = 0.28;
const PADDING = 20;

/** Answers as virtual rows of known height: arrows move, Space and Shift select, keys code. */
export function AnswerGrid(props: AnswerGridProps) {
  const { handle, sheet, view, attributes, codesById, memos, sorting, active, selection, isTree } = props;
  const { text } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  const moved = useRef(false);
  const current = Math.max(0, Math.min(active, view.length - 1));

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const fixed = CHECK_WIDTH + CASE_WIDTH + sheet.attributes.length * VALUE_WIDTH;
  const codesWidth = Math.round(Math.max(180, Math.min(340, width * CODES_SHARE)));
  const answerWidth = Math.max(260, width - fixed - codesWidth);
  const sizes = useMemo(
    () => view.map((row) => rowSize((sheet.texts[speakerOf(row)]?.length ?? 0) + (row.kind === 'group' ? 14 : 0) + (memosIn(row, sheet.ids, memos) > 0 ? 4 : 0), answerWidth - PADDING - (isTree ? 34 : 0))),
    [view, sheet.texts, sheet.ids, memos, answerWidth, isTree],
  );
  const virtual = useVirtualizer({
    count: view.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizes[index]?.height ?? ONE_LINE,
    scrollPaddingStart: 34,
    overscan: 12,
  });
  // The heights are known, not measured: other rows or another width make others at once.
  useEffect(() => virtual.measure(), [virtual, sizes]);

  const focusRow = () => {
    const row = () => scroller.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    virtual.scrollToIndex(current);
    // At once, so that the next key is heard; a row that is scrolled to has to be drawn before.
    row()?.focus({ preventScroll: true });
    requestAnimationFrame(() => {
      // Whoever opened something in the meantime keeps the focus there.
      const focused = document.activeElement;
      if (focused === document.body || scroller.current?.contains(focused)) row()?.focus({ preventScroll: true });
    });
  };
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    focusRow();
  }, [current]);

  useImperativeHandle(handle, () => ({
    focus: focusRow,
    place: () => {
      const box = scroller.current?.querySelector(`[data-row="${current}"]`)?.getBoundingClientRect() ?? scroller.current?.getBoundingClientRect();
      return { top: box?.top ?? 0, bottom: box?.bottom ?? 0 };
    },
  }));

  const move = (to: number, event: { readonly shiftKey: boolean }) => {
    const place = Math.min(Math.max(to, 0), view.length - 1);
    moved.current = place !== current;
    if (event.shiftKey) props.select(extended(selection, view, current, place));
    props.activate(place);
  };
  const keyDown = (event: KeyboardEvent) => {
    const row = view[current];
    if (!row || !(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / (ONE_LINE * 1.4)) - 2, 1);
    const withCtrl = event.ctrlKey || event.metaKey;
    if (withCtrl && event.key.toLowerCase() === 'a') props.select(everything(view));
    else if (withCtrl && event.key === 'Home') move(0, event);
    else if (withCtrl && event.key === 'End') move(view.length - 1, event);
    else if (withCtrl || event.altKey) return;
    else if (event.key === 'ArrowDown') move(current + 1, event);
    else if (event.key === 'ArrowUp') move(current - 1, event);
    else if (event.key === 'PageDown') move(current + page, event);
    else if (event.key === 'PageUp') move(current - page, event);
    else if (event.key === 'Home') move(0, event);
    else if (event.key === 'End') move(view.length - 1, event);
    else if (event.key === ' ') props.select(toggled(selection, view, current));
    else if (event.key === 'Escape') props.select(NOTHING);
    else if (event.key === 'ArrowRight' && row.kind === 'group') props.fold(row, true);
    else if (event.key === 'ArrowLeft' && row.kind === 'group') props.fold(row, false);
    else if (event.key === 'ArrowLeft' && row.kind === 'answer' && row.level === 2) move(view.findLastIndex((one, i) => i < current && one.kind === 'group'), event);
    else if (/^[1-9]$/.test(event.key)) props.run({ favourite: Number(event.key) });
    else if (KEYS[event.key]) props.run(KEYS[event.key]!);
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const place = Number(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? -1);
    const row = view[place];
    if (!row) return;
    if (event.shiftKey) props.select(extended(selection, view, current, place));
    else if (event.ctrlKey || event.metaKey || target.closest('[data-check]')) props.select(toggled(selection, view, place));
    else if (row.kind === 'group' && target.closest('[data-fold]')) props.fold(row, !row.isOpen);
    else if (!target.closest('[data-memos]')) props.select(only(view, place));
    if (place !== current) moved.current = true;
    props.activate(place);
    if (place === current) focusRow();
    if (target.closest('[data-memos]')) props.openMemos(place);
  };
  return (
    <div
      className="grid answer-grid"
      role={isTree ? 'treegrid' : 'grid'}
      aria-label={text('room.answers')}
      aria-multiselectable="true"
      aria-rowcount={view.length + 1}
      ref={scroller}
      onKeyDown={keyDown}
      onClick={click}
      onDoubleClick={(event) => {
        if ((event.target as HTMLElement).closest('[data-row]')) props.run('open');
      }}
      // Shift and a click select answers, not their letters.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      style={{ '--columns': `${CHECK_WIDTH}px minmax(0, 1fr) ${CASE_WIDTH}px repeat(${sheet.attributes.length}, ${VALUE_WIDTH}px) ${codesWidth}px`, '--least': `${fixed + codesWidth + 260}px` }}
    >
      <AnswerGridHeader columns={sheet.attributes} attributes={attributes} sorting={sorting} sort={props.sort} />
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = view[index];
          const size = sizes[index];
          return row && size && (
            <AnswerGridRow
              key={`${row.kind} ${speakerOf(row)}`}
              view={row}
              place={index}
              top={start}
              height={size.height}
              lines={size.lines}
              sheet={sheet}
              codesById={codesById}
              memos={memosIn(row, sheet.ids, memos)}
              isActive={index === current}
              share={shareOf(selection.rows, row)}
              isTree={isTree}
            />
          );
        })}
      </div>
    </div>
  );
}

function memosIn(row: ViewRow, ids: readonly string[], memos: ReadonlyMap<string, number>): number {
  return memos.size === 0 ? 0 : rowsOf(row).reduce((sum, one) => sum + (memos.get(ids[one] ?? '') ?? 0), 0);
}

/** The place of the next row, after or before one, with an answer that has no code; -1 where there is none. */
export function uncodedPlace(view: readonly ViewRow[], sheet: Sheet, from: number, step: 1 | -1): number {
  for (let place = from + step; place >= 0 && place < view.length; place += step) {
    const row = view[place];
    if (row && rowsOf(row).some((one) => sheet.codings[one]?.length === 0)) return place;
  }
  return -1;
}
