import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Framework, FrameworkCell } from '../../../api/framework';
import { splitPath } from '../../../codes/path';
import { useMessages } from '../../../i18n/language';
import { useStore } from '../../../state/store';
import { type FrameworkCells, cellOf } from './cells';
import { type GridLine, type Place, moved } from './lines';

export interface FrameworkGridHandle {
  focus(): void;
}

interface FrameworkGridProps {
  readonly handle: RefObject<FrameworkGridHandle | null>;
  readonly matrix: Framework;
  readonly lines: readonly GridLine[];
  readonly cells: FrameworkCells;
  /** Labels of the shown variables. */
  readonly variables: readonly string[];
  /** Whether the first of them stands over its cases, and needs no column. */
  readonly isGrouped: boolean;
  readonly at: Place;
  readonly isOpen: boolean;
  go(place: Place): void;
  /** Shows what lies behind a cell, ready to be written in where the keyboard asked for it. */
  open(place: Place, byKey: boolean): void;
}

const HEAD = 48;
const CASE_ROW = 108;
const GROUP_ROW = 32;
const CASE_WIDTH = 168;
const VALUE_WIDTH = 96;
const LEAST_CODE_WIDTH = 248;
const MOST_CODE_WIDTH = 440;

/** Cases by codes as a grid of which only what is seen is drawn: arrows move, Enter opens a cell. */
export function FrameworkGrid({ handle, matrix, lines, cells, variables: all, isGrouped, at, isOpen, go, open }: FrameworkGridProps) {
  const { text, count } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);
  const from = isGrouped ? 1 : 0;
  const variables = all.slice(from);
  const beside = CASE_WIDTH + variables.length * VALUE_WIDTH;
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? GROUP_ROW : CASE_ROW),
    paddingStart: HEAD,
    scrollPaddingStart: HEAD,
    overscan: 4,
  });
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  // Few codes share the room there is.
  const codeWidth = Math.round(Math.min(MOST_CODE_WIDTH, Math.max(LEAST_CODE_WIDTH, (room - beside) / matrix.codes.length)));
  const columns = useVirtualizer({
    horizontal: true,
    count: matrix.codes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => codeWidth,
    paddingStart: beside,
    scrollPaddingStart: beside,
    overscan: 1,
  });
  // The sizes are known, not measured: other lines or variables make others at once.
  useEffect(() => rows.measure(), [rows, lines]);
  useEffect(() => columns.measure(), [columns, beside, codeWidth]);
  const [line, column] = at;
  const shownCells = useStore(cells.shown);
  const rowItems = rows.getVirtualItems();
  const seen = rowItems.flatMap(({ index }) => {
    const one = lines[index];
    return one?.kind === 'case' ? [one.index] : [];
  });
  const shownColumns = columns.getVirtualItems();
  const inSight = [seen[0] ?? 0, seen.at(-1) ?? -1, shownColumns[0]?.index ?? 0, shownColumns.at(-1)?.index ?? -1] as const;
  useEffect(() => cells.see(...inSight), [cells, shownCells.matrix, inSight.join()]);

  const focusCell = () => {
    const cell = () => scroller.current?.querySelector<HTMLElement>(`[data-place="${line}:${column}"]`);
    rows.scrollToIndex(line);
    columns.scrollToIndex(column);
    cell()?.focus({ preventScroll: true });
    requestAnimationFrame(() => {
      const focused = document.activeElement;
      if (focused === document.body || scroller.current?.contains(focused)) cell()?.focus({ preventScroll: true });
    });
  };
  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    focusCell();
  }, [line, column]);
  useImperativeHandle(handle, () => ({ focus: focusCell }));

  const keyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const to = moved(lines, matrix.codes.length, at, event.key, event.ctrlKey);
    if (to) {
      hasMoved.current = to[0] !== line || to[1] !== column;
      go(to);
    } else if (event.key === 'Enter' || event.key === ' ') open(at, true);
    else return;
    event.preventDefault();
  };
  const width = columns.getTotalSize();
  return (
    <div
      ref={scroller}
      className="framework"
      role="grid"
      aria-label={text('compare.tab.framework')}
      aria-rowcount={lines.length + 1}
      aria-colcount={matrix.codes.length + 1 + variables.length}
      data-testid="framework"
      onKeyDown={keyDown}
    >
      <div role="presentation" style={{ width, height: rows.getTotalSize(), position: 'relative' }}>
        <div role="row" aria-rowindex={1} className="framework-head" style={{ height: HEAD, width }}>
          <div className="framework-beside" role="presentation" style={{ width: beside }}>
            <span role="columnheader" aria-colindex={1} style={{ width: CASE_WIDTH }}>{text('compare.case')}</span>
            {variables.map((label, index) => <span key={label} role="columnheader" aria-colindex={index + 2} style={{ width: VALUE_WIDTH }}>{label}</span>)}
          </div>
          {shownColumns.map(({ index, start }) => {
            const code = matrix.codes[index];
            const names = splitPath(code?.path ?? '');
            return code && (
              <div
                key={code.id}
                role="columnheader"
                aria-colindex={index + 2 + variables.length}
                className="framework-code"
                title={names.join(' / ')}
                style={{ left: start, width: codeWidth }}
              >
                <span className="name">{names.at(-1)}</span>
                <span className="figure">{count('compare.casesSay', code.cases)}</span>
              </div>
            );
          })}
        </div>
        {rowItems.map(({ index, start }) => {
          const shown = lines[index];
          if (!shown) return null;
          if (shown.kind === 'group') {
            return (
              <div key={`g${index}`} role="row" aria-rowindex={index + 2} className="framework-group" style={{ top: start, height: GROUP_ROW, width }}>
                <span role="rowheader" aria-colspan={matrix.codes.length + 1 + variables.length}>
                  {shown.label || text('compare.noValue')} <span className="figure">{count('compare.casesCount', shown.cases)}</span>
                </span>
              </div>
            );
          }
          return (
            <div key={shown.row.caseId} role="row" aria-rowindex={index + 2} className="framework-row" style={{ top: start, height: CASE_ROW, width }}>
              <div className="framework-beside" role="presentation" style={{ width: beside }}>
                <span role="rowheader" aria-colindex={1} style={{ width: CASE_WIDTH }} title={shown.row.name}>{shown.row.name}</span>
                {variables.map((label, place) => (
                  <span key={label} role="gridcell" aria-colindex={place + 2} style={{ width: VALUE_WIDTH }}>{shown.row.variables[place + from]}</span>
                ))}
              </div>
              {shownColumns.map(({ index: code, start: left }) => (
                <div
                  key={code}
                  role="gridcell"
                  aria-colindex={code + 2 + variables.length}
                  aria-selected={isOpen && line === index && column === code}
                  className="framework-cell"
                  data-place={`${index}:${code}`}
                  data-testid={`cell-${shown.row.name}-${code}`}
                  tabIndex={line === index && column === code ? 0 : -1}
                  style={{ left, width: codeWidth }}
                  onClick={() => open([index, code], false)}
                >
                  <CellText cell={cellOf(shownCells, shown.row.caseId, shown.index, code)} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The summary of a cell, or how its quotes begin, and how many there are. */
function CellText({ cell }: { readonly cell: FrameworkCell | null | undefined }) {
  const { text, count } = useMessages();
  if (cell === undefined) return <span className="nothing" aria-label={text('loading')}>…</span>;
  if (cell === null) return <span className="nothing" aria-label={text('compare.saysNothing')}>–</span>;
  return (
    <>
      {cell.summary !== ''
        ? <p className="summary">{cell.summary}</p>
        : <p className="said">{cell.quotes.map((quote) => `«${quote}»`).join(' ')}</p>}
      <span className="figure">
        {cell.summary !== '' && `${text('compare.summary')} · `}{count('compare.passages', cell.passages)}
      </span>
    </>
  );
}
