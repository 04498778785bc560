import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { type Heat, type HeatCell, moved } from './heat';

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
  useEffect(() => {
    if (open !== null) focus();
    // Only who comes to an open cell is taken there.
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
  const figure = (value: number): string => (isShare ? `${number(Math.round(value * 10) / 10)} %` : number(value));
  return (
    <table ref={grid} role="grid" className="heat" aria-label={label} data-testid="heat" onKeyDown={keyDown}>
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
          <tr key={line.key ?? ''} className={line.key === null ? 'is-total' : ''}>
            <th scope="row" title={line.key ?? ''}>
              {line.above !== '' && <span className="above">{line.above} / </span>}
              {line.label}
            </th>
            {line.cells.map((cell, c) => (
              <td
                key={heat.columns[c]?.key ?? ''}
                data-at={`${r}:${c}`}
                data-testid={`cell-${r}-${c}`}
                tabIndex={r === row && c === column ? 0 : -1}
                aria-selected={open !== null && open.row === cell.row && open.column === cell.column}
                className={cell.isTotal ? 'is-total' : ''}
                style={{ '--heat': `${Math.round(cell.heat * 55)}%` }}
                onFocus={() => setAt([r, c])}
                onClick={() => show(cell)}
              >
                {cell.value === 0 ? '–' : figure(cell.value)}
                {cell.word !== '' && <span className="word">{cell.word}</span>}
              </td>
            ))}
          </tr>
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

function placeOf({ rows, columns }: Heat, open: HeatCell | null): readonly [number, number] {
  if (open === null) return [0, 0];
  return [Math.max(0, rows.findIndex(({ key }) => key === open.row)), Math.max(0, columns.findIndex(({ key }) => key === open.column))];
}
