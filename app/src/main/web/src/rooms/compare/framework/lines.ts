import type { Framework, FrameworkRow } from '../../../api/framework';

/** A line of the grid: a case, or the value that those below it share. */
export type GridLine =
  | { readonly kind: 'case'; readonly row: FrameworkRow; readonly index: number }
  | { readonly kind: 'group'; readonly label: string; readonly cases: number };

/** The lines of a matrix: with a head over the cases that share a value where they stand together by one. */
export function linesOf({ rows }: Framework, isGrouped: boolean): readonly GridLine[] {
  const lines: GridLine[] = [];
  const cases = new Map<string, number>();
  for (const { variables: [label = ''] } of rows) cases.set(label, (cases.get(label) ?? 0) + 1);
  rows.forEach((row, index) => {
    const label = row.variables[0] ?? '';
    if (isGrouped && (index === 0 || label !== rows[index - 1]?.variables[0])) {
      lines.push({ kind: 'group', label, cases: cases.get(label) ?? 0 });
    }
    lines.push({ kind: 'case', row, index });
  });
  return lines;
}

export type Place = readonly [line: number, column: number];

/** The cell that a key leads to; null where the key leads nowhere. Heads of groups are passed over. */
export function moved(lines: readonly GridLine[], columns: number, [line, column]: Place, key: string, withCtrl: boolean): Place | null {
  const first = nextCase(lines, 0, 1) ?? 0;
  const last = nextCase(lines, lines.length - 1, -1) ?? 0;
  switch (key) {
    case 'ArrowUp': return [nextCase(lines, line - 1, -1) ?? line, column];
    case 'ArrowDown': return [nextCase(lines, line + 1, 1) ?? line, column];
    case 'ArrowLeft': return [line, Math.max(column - 1, 0)];
    case 'ArrowRight': return [line, Math.min(column + 1, columns - 1)];
    case 'Home': return withCtrl ? [first, 0] : [line, 0];
    case 'End': return withCtrl ? [last, columns - 1] : [line, columns - 1];
    case 'PageUp': return [nextCase(lines, line - PAGE, 1) ?? first, column];
    case 'PageDown': return [nextCase(lines, line + PAGE, -1) ?? last, column];
    default: return null;
  }
}

const PAGE = 5;

function nextCase(lines: readonly GridLine[], from: number, step: 1 | -1): number | null {
  for (let line = Math.min(Math.max(from, step > 0 ? 0 : from), step < 0 ? lines.length - 1 : from); line >= 0 && line < lines.length; line += step) {
    if (lines[line]?.kind === 'case') return line;
  }
  return null;
}
