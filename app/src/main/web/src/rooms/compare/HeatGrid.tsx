import { type KeyboardEvent, type RefObject, type SyntheticEvent, memo, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { type Heat, type HeatCell, type HeatRow, moved } from './heat';

export interface HeatGridHandle {
  /** Back to the cell that one was in. */
  focus(): void;
}

interface HeatGridProps {
  readonly handle: RefObject<HeatGridHandle | null>;
  readonly heat: Heat;
  readonly label: string;
  /** What stands under the columns: how many there are to be counted. */
  readonly baseLabel: string;
  readonly isShare: boolean;
  readonly open: HeatCell | null;
  show(cell: HeatCell): void;
}

/** Numbers with more colour where there is more: arrows move from cell to cell, Enter shows what lies behind. */
export function HeatGrid({ handle, heat, label, baseLabel, isShare, open, show }: HeatGridProps) {
  const { text, number } = useMessages();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(() => placeOf(heat, open));
  const row = Math.min(at[0], heat.rows.length - 1);
  const column = Math.min(at[1], heat.columns.length - 1);

  const focus = () => grid.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)?.focus();
  useImperativeHandle(handle, () => ({ focus }));
  // Only who comes to an open cell is taken there.
  useEffect(() => {
    if (open !== null) focus();
  }, []);

  const keyDown = (event: KeyboardEvent) => {
    const to = moved(heat, [row, column], event.key);
    if (to) {
      setAt(to);
      grid.current?.querySelector<HTMLElement>(`[data-at="${to[0]}:${to[1]}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      const cell = heat.rows[row]?.cells[column];
      if (cell) show(cell);
    } else return;
    event.preventDefault();
  };
  const cellOf = (event: SyntheticEvent): readonly [number, number] | null => {
    const place = (event.target as Element).closest<HTMLElement>('[data-at]')?.dataset['at']?.split(':').map(Number);
    return place?.length === 2 ? [place[0] ?? 0, place[1] ?? 0] : null;
  };
  return (
    <table
      ref={grid}
      role="grid"
      className="heat"
      aria-label={label}
      data-testid="heat"
      onKeyDown={keyDown}
      onFocus={(event) => {
        const place = cellOf(event);
        if (place && (place[0] !== row || place[1] !== column)) setAt(place);
      }}
      onClick={(event) => {
        const place = cellOf(event);
        const cell = place && heat.rows[place[0]]?.cells[place[1]];
        if (cell) show(cell);
      }}
    >
      <thead>
        <tr>
          <th scope="col">{text('compare.code')}</th>
          {heat.columns.map(({ key, label: name }) => (
            <th key={key ?? ''} scope="col" className={key === null ? 'is-total' : ''} title={key ?? ''}><span>{name}</span></th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heat.rows.map((line, r) => (
          <HeatLine
            key={line.key ?? ''}
            line={line}
            row={r}
            at={r === row ? column : null}
            open={open !== null && open.row === line.key ? open : null}
            isShare={isShare}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{baseLabel}</th>
          {heat.columns.map(({ key, base }) => <td key={key ?? ''}>{number(base)}</td>)}
        </tr>
      </tfoot>
    </table>
  );
}

interface HeatLineProps {
  readonly line: HeatRow;
  readonly row: number;
  /** The cell that the keyboard is in, where it is in this row. */
  readonly at: number | null;
  readonly open: HeatCell | null;
  readonly isShare: boolean;
}

/** A row by itself: of hundreds of codes, those two are drawn anew between which the keyboard moves. */
const HeatLine = memo(function HeatLine({ line, row, at, open, isShare }: HeatLineProps) {
  const { number } = useMessages();
  const figure = (value: number): string => (isShare ? `${number(Math.round(value * 10) / 10)} %` : number(value));
  return (
    <tr className={line.key === null ? 'is-total' : ''}>
      <th scope="row" title={line.key ?? ''}>
        {line.above !== '' && <span className="above">{line.above} / </span>}
        {line.label}
      </th>
      {line.cells.map((cell, column) => (
        <td
          key={cell.column ?? ''}
          data-at={`${row}:${column}`}
          data-testid={`cell-${row}-${column}`}
          tabIndex={column === at ? 0 : -1}
          aria-selected={open !== null && open.column === cell.column}
          className={cell.isTotal ? 'is-total' : ''}
          style={{ '--heat': `${Math.round(cell.heat * 55)}%` }}
        >
          {cell.value === 0 ? '–' : figure(cell.value)}
          {cell.word !== '' && <span className="word">{cell.word}</span>}
        </td>
      ))}
    </tr>
  );
});

function placeOf({ rows, columns }: Heat, open: HeatCell | null): readonly [number, number] {
  if (open === null) return [0, 0];
  return [Math.max(0, rows.findIndex(({ key }) => key === open.row)), Math.max(0, columns.findIndex(({ key }) => key === open.column))];
}
