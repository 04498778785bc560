import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { SourceRow } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CellEditor, type Next } from './CellEditor';
import { SourceTableRow, hrefOf } from './SourceTableRow';
import { TableHeader } from './TableHeader';
import { parseCells } from './cells';
import type { Sorting } from './rows';
import type { Cell } from './sourceCalls';
import { type TableColumn, isEditable } from './tableColumns';

const ROW_HEIGHT = 36;

export interface TableActions {
  setValues(cells: readonly Cell[]): void;
  rename(source: SourceRow, name: string): void;
  /** Opens what the case column stands for: who speaks. */
  voices(source: SourceRow): void;
  move(): void;
  menu(): void;
}

interface SourceTableProps {
  readonly rows: readonly SourceRow[];
  readonly columns: readonly TableColumn[];
  readonly sorting: Sorting;
  readonly selected: ReadonlySet<string>;
  readonly actions: TableActions;
  sort(sorting: Sorting): void;
  select(ids: ReadonlySet<string>): void;
  /** The source that the keyboard is at: what is done without a choice is done to it. */
  at(source: SourceRow | null): void;
  valuesOf(column: TableColumn): readonly string[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A grid over virtual rows. Arrows move from cell to cell, Enter opens or edits, Space chooses, F2 edits. */
export function SourceTable({ rows, columns, sorting, selected, actions, sort, select, at, valuesOf }: SourceTableProps) {
  const { text } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ readonly initial: string | null } | null>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const wantsFocus = useRef(false);
  const place = { row: Math.max(Math.min(active.row, rows.length - 1), 0), column: Math.min(active.column, columns.length - 1) };
  const current = rows[place.row];
  const currentColumn = columns[place.column];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });

  useEffect(() => at(current ?? null), [current, at]);

  useEffect(() => {
    if (!wantsFocus.current || editing) return;
    wantsFocus.current = false;
    // The row may have to be scrolled to, and so be drawn, before its cell can take the focus.
    virtual.scrollToIndex(place.row);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-cell="${place.row}:${place.column}"]`)?.focus();
    });
  }, [place.row, place.column, editing, virtual]);

  const move = (row: number, column: number) => {
    wantsFocus.current = true;
    setActive({
      row: Math.max(Math.min(row, rows.length - 1), 0),
      column: Math.max(Math.min(column, columns.length - 1), 0),
    });
  };
  const edit = (initial: string | null) => {
    if (current && currentColumn && isEditable(currentColumn, current)) setEditing({ initial });
  };
  const endEditing = () => {
    wantsFocus.current = true;
    setEditing(null);
  };
  const commit = (written: string, next: Next) => {
    if (!current || !currentColumn) return;
    const value = written.trim();
    if (value !== valueOf(current, currentColumn)) {
      if (currentColumn.attribute) actions.setValues([{ sourceId: current.id, variable: currentColumn.attribute.name, value }]);
      else if (value !== '') actions.rename(current, value);
    }
    if (next === 'stay') {
      setEditing(null);
      return;
    }
    if (next === 'down' || !currentColumn.attribute) {
      endEditing();
      if (next === 'down' && currentColumn.attribute) move(place.row + 1, place.column);
      return;
    }
    const further = neighbour(next === 'right' ? 1 : -1);
    if (further === null) endEditing();
    else {
      setActive(further);
      setEditing({ initial: null });
    }
  };
  /** The next attribute cell in reading order; null at the end of the table. */
  const neighbour = (step: 1 | -1): Place | null => {
    for (let { row, column } = { row: place.row, column: place.column + step }; ; column += step) {
      if (column < 0 || column >= columns.length) {
        row += step;
        column = step > 0 ? 0 : columns.length - 1;
      }
      const source = rows[row];
      if (!source) return null;
      if (columns[column]?.attribute && isEditable(columns[column]!, source)) return { row, column };
    }
  };
  const range = (from: number, to: number) =>
    rows.slice(Math.min(from, to), Math.max(from, to) + 1).filter(({ kind }) => kind !== 'openQuestion').map(({ id }) => id);
  const toggle = (row: number, extend: boolean) => {
    const source = rows[row];
    if (!source || source.kind === 'openQuestion') return;
    const next = new Set(selected);
    if (extend && anchor !== null) for (const id of range(anchor, row)) next.add(id);
    else if (!next.delete(source.id)) next.add(source.id);
    if (!extend || anchor === null) setAnchor(row);
    select(next);
  };
  const use = () => {
    if (!current || !currentColumn) return;
    if (currentColumn.attribute) edit(null);
    else if (currentColumn.id === 'case' && current.kind !== 'openQuestion') actions.voices(current);
    else if (currentColumn.id === 'flags' && (current.reviews ?? 0) > 0) {
      scroller.current?.querySelector<HTMLAnchorElement>(`[data-cell="${place.row}:${place.column}"] a`)?.click();
    } else location.hash = hrefOf(current);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined || !currentColumn) return;
    const { row, column } = place;
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2, 1);
    const isControl = event.ctrlKey || event.metaKey;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const to = row + (event.key === 'ArrowDown' ? 1 : -1);
      if (event.shiftKey) {
        const from = anchor ?? row;
        setAnchor(from);
        select(new Set(range(from, Math.max(Math.min(to, rows.length - 1), 0))));
      }
      move(to, column);
    } else if (event.key === 'ArrowRight') move(row, column + 1);
    else if (event.key === 'ArrowLeft') move(row, column - 1);
    else if (event.key === 'PageDown') move(row + page, column);
    else if (event.key === 'PageUp') move(row - page, column);
    else if (event.key === 'Home') move(isControl ? 0 : row, 0);
    else if (event.key === 'End') move(isControl ? rows.length - 1 : row, columns.length - 1);
    else if (event.key === 'Enter') use();
    else if (event.key === 'F2') {
      if (currentColumn.id === 'case' && current && current.kind !== 'openQuestion') actions.voices(current);
      else edit(null);
    } else if (event.key === ' ') toggle(row, event.shiftKey);
    else if (isControl && event.key.toLowerCase() === 'a') select(new Set(range(0, rows.length - 1)));
    else if (event.key === 'Escape' && selected.size > 0) select(new Set());
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) actions.menu();
    else if (event.key === 'Delete' && currentColumn.attribute) {
      if (current && valueOf(current, currentColumn) !== '') {
        actions.setValues([{ sourceId: current.id, variable: currentColumn.attribute.name, value: '' }]);
      }
    } else if (isControl && event.key.toLowerCase() === 'c' && getSelection()?.isCollapsed !== false) {
      if (current) void navigator.clipboard?.writeText(valueOf(current, currentColumn));
    } else if (event.key.length === 1 && !isControl && !event.altKey && currentColumn.attribute) edit(event.key);
    else if (event.key === 'm' && !isControl && !event.altKey) actions.move();
    else return;
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent) => {
    if (!currentColumn?.attribute || editing) return;
    const pasted = parseCells(event.clipboardData.getData('text/plain'));
    const cells: Cell[] = [];
    pasted.forEach((line, down) => {
      const source = rows[place.row + down];
      if (!source || source.kind === 'openQuestion') return;
      line.forEach((value, right) => {
        const attribute = columns[place.column + right]?.attribute;
        if (attribute && (source.attributes?.[attribute.name] ?? '') !== value) {
          cells.push({ sourceId: source.id, variable: attribute.name, value });
        }
      });
    });
    event.preventDefault();
    if (cells.length > 0) actions.setValues(cells);
  };
  const click = (row: number, column: number, event: MouseEvent) => {
    if (event.target instanceof HTMLAnchorElement) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(row, event.shiftKey);
    if (!(event.target instanceof HTMLInputElement)) move(row, column);
  };
  const tracks = columns.map(({ width }) => width).join(' ');
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  return (
    <div
      className="grid sources-grid"
      role="grid"
      aria-label={text('room.sources')}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      ref={scroller}
      onKeyDown={keyDown}
      onPaste={paste}
      style={{ '--tracks': tracks, '--least': `${least}px` }}
    >
      <TableHeader columns={columns} sorting={sorting} sort={sort} />
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const isActive = index === place.row;
          return (
            <SourceTableRow
              key={key}
              source={row}
              columns={columns}
              index={index}
              top={start}
              isSelected={selected.has(row.id)}
              active={isActive ? place.column : null}
              editor={
                isActive && editing && currentColumn
                  ? {
                      column: place.column,
                      content: (
                        <CellEditor
                          key={`${row.id}/${currentColumn.id}`}
                          label={currentColumn.attribute?.label ?? text('sources.name')}
                          initial={editing.initial ?? valueOf(row, currentColumn)}
                          selectAll={editing.initial === null}
                          known={valuesOf(currentColumn)}
                          commit={commit}
                          cancel={endEditing}
                        />
                      ),
                    }
                  : null
              }
              valueOf={(column) => valueOf(row, column)}
              activate={(column) => setActive({ row: index, column })}
              toggle={(event) => toggle(index, event.shiftKey)}
              click={(column, event) => click(index, column, event)}
              edit={(column) => {
                const wanted = columns[column];
                if (!wanted || !isEditable(wanted, row)) return;
                setActive({ row: index, column });
                setEditing({ initial: null });
              }}
              dragged={() => (selected.has(row.id) ? [...selected] : [row.id])}
            />
          );
        })}
      </div>
    </div>
  );
}

function valueOf(source: SourceRow, column: TableColumn): string {
  if (column.attribute) return source.attributes?.[column.attribute.name] ?? '';
  return column.id === 'case' ? (source.case ?? '') : source.label || source.name;
}
