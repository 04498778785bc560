import type { Matrix, MatrixCell } from '../../api/compare';
import { splitPath } from '../../codes/path';

/** A cell as it is shown. */
export interface HeatCell {
  /** Null for any of the codes, and for all columns. */
  readonly row: string | null;
  readonly column: string | null;
  readonly value: number;
  readonly base: number;
  readonly word: string;
  /** How strongly it is coloured, 0–1; totals are not coloured. */
  readonly heat: number;
  readonly isTotal: boolean;
}

export interface HeatRow {
  readonly key: string | null;
  readonly label: string;
  /** The names above the last one of a code's path. */
  readonly above: string;
  readonly cells: readonly HeatCell[];
}

export interface Heat {
  readonly columns: readonly { readonly key: string | null; readonly label: string; readonly base: number }[];
  readonly rows: readonly HeatRow[];
}

/**
 * Lays a matrix out. Colour goes by the numbers themselves, or by the share of the text: it says where much is, and
 * the number says how much. The diagonal of codes by codes is how much a code is used in all, and is not coloured.
 */
export function heatOf(matrix: Matrix, words: { readonly total: string; readonly any: string }): Heat {
  const byCodes = matrix.columns[0]?.name === 'codes';
  const value = (cell: MatrixCell): number => (cell.share === undefined ? cell.count : cell.share ?? 0);
  const isTotal = (cell: MatrixCell): boolean =>
    cell.row === null || cell.column === null || (byCodes && cell.row === cell.column);
  const most = matrix.cells.reduce((high, cell) => (isTotal(cell) ? high : Math.max(high, value(cell))), 0);
  const shown = (cell: MatrixCell): HeatCell => ({
    row: cell.row,
    column: cell.column,
    value: value(cell),
    base: cell.n,
    word: cell.word ?? '',
    heat: isTotal(cell) || most === 0 ? 0 : value(cell) / most,
    isTotal: isTotal(cell),
  });
  const columns = matrix.columnBases.map(({ column, columnLabel, n }) => ({
    key: column ?? null,
    label: byCodes ? (splitPath(column ?? '').at(-1) ?? '') : (columnLabel ?? ''),
    base: n,
  }));
  const totalCell = matrix.cells.find((cell) => cell.row === null && cell.column === null);
  const all = totalCell ? [...columns, { key: null, label: words.total, base: totalCell.n }] : columns;
  const byRow = new Map<string | null, MatrixCell[]>();
  for (const cell of matrix.cells) {
    const own = byRow.get(cell.row);
    if (own) own.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const rows: HeatRow[] = matrix.rowBases.map(({ row }) => {
    const names = splitPath(row ?? '');
    return {
      key: row ?? null,
      label: names.at(-1) ?? '',
      above: names.slice(0, -1).join(' / '),
      cells: (byRow.get(row ?? null) ?? []).map(shown),
    };
  });
  const any = byRow.get(null);
  if (any) rows.push({ key: null, label: words.any, above: '', cells: any.map(shown) });
  return { columns: all, rows };
}

/** The cell that an arrow leads to; the same where there is no other. */
export function moved(heat: Heat, [row, column]: readonly [number, number], key: string): readonly [number, number] | null {
  const lastRow = heat.rows.length - 1;
  const lastColumn = heat.columns.length - 1;
  switch (key) {
    case 'ArrowUp': return [Math.max(row - 1, 0), column];
    case 'ArrowDown': return [Math.min(row + 1, lastRow), column];
    case 'ArrowLeft': return [row, Math.max(column - 1, 0)];
    case 'ArrowRight': return [row, Math.min(column + 1, lastColumn)];
    case 'Home': return [row, 0];
    case 'End': return [row, lastColumn];
    case 'PageUp': return [0, column];
    case 'PageDown': return [lastRow, column];
    default: return null;
  }
}
