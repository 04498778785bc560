import type { ProgressRow } from './calls';

export type ProgressColumn = 'name' | 'words' | 'codings' | 'coded' | `coder:${string}`;

export interface ProgressSorting {
  readonly column: ProgressColumn;
  readonly descending: boolean;
}

/** How far a row has come: of an open question, whose answers are short, how many of them are coded. */
export function shareOf(row: ProgressRow): number {
  return row.answers ? (row.touched ?? 0) / row.answers : row.coded;
}

export function sortedRows(
  rows: readonly ProgressRow[],
  { column, descending }: ProgressSorting,
  compare: (a: string, b: string) => number,
): ProgressRow[] {
  const sign = descending ? -1 : 1;
  const nameOf = (row: ProgressRow) => row.label || row.name;
  const byName = (a: ProgressRow, b: ProgressRow) => compare(nameOf(a), nameOf(b));
  const value = (row: ProgressRow): number => {
    if (column === 'words' || column === 'codings') return row[column];
    if (column === 'coded') return shareOf(row);
    return row.coders[column.slice('coder:'.length)] ?? 0;
  };
  return [...rows].sort((a, b) => (column === 'name' ? sign * byName(a, b) : sign * (value(a) - value(b)) || byName(a, b)));
}
