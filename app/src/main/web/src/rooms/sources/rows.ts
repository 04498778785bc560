import type { SourceKind, SourceRow } from '../../api/types';

export type SortColumn = 'name' | 'kind' | 'case' | 'words' | 'codings' | `attribute:${string}`;

export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export interface SourceFilter {
  readonly words: string;
  readonly kind: SourceKind | null;
}

export interface GridRow {
  readonly source: SourceRow;
  /** 1 for a source, 2 for an answer under its open question. */
  readonly level: 1 | 2;
  /** Null where there is nothing to open. */
  readonly expanded: boolean | null;
}

export type AnswersByQuestion = ReadonlyMap<string, readonly SourceRow[]>;
type Compare = (a: string, b: string) => number;

const MOST_ATTRIBUTES = 8;

/** The rows of the grid: sources that fit the filter, sorted, each open question followed by its answers. */
export function gridRows(
  sources: readonly SourceRow[],
  answers: AnswersByQuestion,
  filter: SourceFilter,
  sorting: Sorting,
  compare: Compare,
): GridRow[] {
  const order = ordering(sorting, compare);
  const rows: GridRow[] = [];
  for (const source of [...sources].sort(order)) {
    if (filter.kind !== null && source.kind !== filter.kind) continue;
    const itself = fits(source, filter.words);
    const opened = answers.get(source.id);
    const shown = opened?.filter((answer) => itself || fits(answer, filter.words)) ?? [];
    if (!itself && shown.length === 0) continue;
    rows.push({ source, level: 1, expanded: source.kind === 'openQuestion' ? opened !== undefined : null });
    for (const answer of [...shown].sort(order)) rows.push({ source: answer, level: 2, expanded: null });
  }
  return rows;
}

/** The attributes that become columns: those of the sources, else those of the answers; the most used first. */
export function attributeColumns(sources: readonly SourceRow[], answers: AnswersByQuestion): string[] {
  const own = attributeNames(sources);
  return own.length > 0 ? own : attributeNames([...answers.values()].flat());
}

function attributeNames(sources: readonly SourceRow[]): string[] {
  const uses = new Map<string, number>();
  for (const source of sources) {
    for (const name of Object.keys(source.attributes ?? {})) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return [...uses].sort((a, b) => b[1] - a[1]).slice(0, MOST_ATTRIBUTES).map(([name]) => name);
}

function fits(source: SourceRow, words: string): boolean {
  const text = [source.name, source.label ?? '', source.text ?? '', source.case ?? '', ...Object.values(source.attributes ?? {})].join('\n').toLocaleLowerCase('nb');
  return words.toLocaleLowerCase('nb').split(/\s+/).every((word) => text.includes(word));
}

function ordering({ column, descending }: Sorting, compare: Compare): (a: SourceRow, b: SourceRow) => number {
  const sign = descending ? -1 : 1;
  const byName = (a: SourceRow, b: SourceRow) => compare(a.label || a.name, b.label || b.name);
  if (column === 'words' || column === 'codings') return (a, b) => sign * (a[column] - b[column]) || byName(a, b);
  return (a, b) => {
    const [left, right] = [textOf(a, column), textOf(b, column)];
    // What has no value stands last, whichever way is sorted.
    if (left === '' || right === '') return Number(left === '') - Number(right === '') || byName(a, b);
    return sign * compare(left, right) || byName(a, b);
  };
}

function textOf(source: SourceRow, column: Exclude<SortColumn, 'words' | 'codings'>): string {
  if (column === 'name') return source.label || source.name;
  if (column === 'kind') return source.kind;
  if (column === 'case') return source.case ?? '';
  return source.attributes?.[column.slice('attribute:'.length)] ?? '';
}
