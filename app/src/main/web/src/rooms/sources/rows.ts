import type { Attribute, SourceKind, SourceRow } from '../../api/types';

export type SortColumn = 'name' | 'kind' | 'case' | 'words' | 'coded' | `attribute:${string}`;

export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export interface SourceFilter {
  readonly words: string;
  readonly kind: SourceKind | null;
  /** Only sources in this folder or below it; null for all. */
  readonly folder: string | null;
  readonly toReview: boolean;
}

type Compare = (a: string, b: string) => number;

/** The sources that fit the filter, sorted. */
export function shownSources(
  sources: readonly SourceRow[],
  filter: SourceFilter,
  sorting: Sorting,
  compare: Compare,
): SourceRow[] {
  const words = filter.words.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  return sources
    .filter((source) => filter.kind === null || source.kind === filter.kind)
    .filter((source) => filter.folder === null || isWithin(source.folder ?? '', filter.folder))
    .filter((source) => !filter.toReview || (source.reviews ?? 0) > 0)
    .filter((source) => fits(source, words))
    .sort(ordering(sorting, compare));
}

/** Whether a folder is the other one or lies below it. */
export function isWithin(folder: string, other: string): boolean {
  return other === '' ? folder === '' : folder === other || folder.startsWith(`${other}/`);
}

/** How much of a source is coded by the one who has coded most of it. */
export function codedShare(source: SourceRow): number {
  return Math.max(0, ...(source.coded ?? []).map(({ share }) => share));
}

/** The values of a variable that sources have, the labelled ones first. */
export function knownValues(attribute: Attribute, sources: readonly SourceRow[]): string[] {
  const values = new Set(attribute.values);
  for (const source of sources) {
    const value = source.attributes?.[attribute.name];
    if (value) values.add(value);
  }
  return [...values];
}

function fits(source: SourceRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const speakers = (source.speakers ?? []).map((one) => one.case ?? '');
  const text = [source.name, source.label ?? '', source.folder ?? '', source.case ?? '', ...speakers, ...Object.values(source.attributes ?? {})]
    .join('\n')
    .toLocaleLowerCase('nb');
  return words.every((word) => text.includes(word));
}

function ordering({ column, descending }: Sorting, compare: Compare): (a: SourceRow, b: SourceRow) => number {
  const sign = descending ? -1 : 1;
  const byName = (a: SourceRow, b: SourceRow) => compare(a.label || a.name, b.label || b.name);
  if (column === 'words') return (a, b) => sign * (a.words - b.words) || byName(a, b);
  if (column === 'coded') return (a, b) => sign * (codedShare(a) - codedShare(b)) || byName(a, b);
  return (a, b) => {
    const [left, right] = [textOf(a, column), textOf(b, column)];
    // What has no value stands last, whichever way is sorted.
    if (left === '' || right === '') return Number(left === '') - Number(right === '') || byName(a, b);
    return sign * compare(left, right) || byName(a, b);
  };
}

function textOf(source: SourceRow, column: Exclude<SortColumn, 'words' | 'coded'>): string {
  if (column === 'name') return source.label || source.name;
  if (column === 'kind') return source.kind;
  if (column === 'case') return source.case ?? '';
  return source.attributes?.[column.slice('attribute:'.length)] ?? '';
}
