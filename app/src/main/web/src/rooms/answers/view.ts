import type { AttributeColumn } from '../../api/types';
import { type Sheet, fold, valueOf } from './sheet';

export type AnswerColumn = 'row' | 'answer' | 'case' | 'codes' | `attribute:${string}`;

export interface Sorting {
  readonly column: AnswerColumn;
  readonly descending: boolean;
}

export interface AnswerFilter {
  readonly words: string;
  /** Answers with any of these codes; null for all, none at all for answers without a code. */
  readonly codes: ReadonlySet<string> | null;
  readonly attribute: { readonly name: string; readonly value: string } | null;
  readonly coder: string | null;
}

export interface Group {
  readonly representative: number;
  readonly rows: readonly number[];
}

export type ViewRow =
  | { readonly kind: 'answer'; readonly row: number; readonly level: 1 | 2 }
  /** Like answers; those that fit the filter, in the order of the view. */
  | { readonly kind: 'group'; readonly group: Group; readonly rows: readonly number[]; readonly isOpen: boolean };

type Compare = (a: string, b: string) => number;

/** The rows of the answers that fit, in the order of the project. */
export function fittingRows(sheet: Sheet, filter: AnswerFilter): number[] {
  const words = fold(filter.words).split(/\s+/).filter((word) => word !== '');
  const { codes, coder, attribute } = filter;
  const column = attribute && sheet.attributes.find(({ name }) => name === attribute.name);
  const place = column && attribute ? column.values.indexOf(attribute.value) : -1;
  const rows: number[] = [];
  for (let row = 0; row < sheet.ids.length; row++) {
    const text = sheet.folded[row] ?? '';
    if (!words.every((word) => text.includes(word))) continue;
    if (column && column.places[row] !== place) continue;
    const codings = sheet.codings[row] ?? [];
    if (codes?.size === 0) {
      // Without a code: of the coder who is chosen, or of anybody.
      if (codings.some((one) => coder === null || one.coder === coder)) continue;
    } else if (codes || coder !== null) {
      if (!codings.some((one) => (coder === null || one.coder === coder) && (!codes || codes.has(one.codeId)))) continue;
    }
    rows.push(row);
  }
  return rows;
}

/** Sorts rows by a column as the language does; what is empty stands last, whichever way is sorted. */
export class RowOrder {
  private readonly ranks = new Map<string, Int32Array>();
  private textsOf: readonly string[] | null = null;

  constructor(
    private readonly compare: Compare,
    /** What the codes of an answer are called, as they are shown. */
    private readonly codeNames: (sheet: Sheet, row: number) => string,
  ) {}

  sorted(sheet: Sheet, rows: readonly number[], { column, descending }: Sorting): readonly number[] {
    if (column === 'row') return descending ? rows.toReversed() : rows;
    const rank = this.rankOf(sheet, column);
    const sign = descending ? -1 : 1;
    return [...rows].sort((a, b) => {
      const [left, right] = [rank[a] ?? 0, rank[b] ?? 0];
      if (left === 0 || right === 0) return Number(left === 0) - Number(right === 0) || a - b;
      return sign * (left - right) || a - b;
    });
  }

  /** 0 for what is empty. */
  private rankOf(sheet: Sheet, column: Exclude<AnswerColumn, 'row'>): Int32Array {
    if (column === 'codes') return ranks(sheet.ids.map((_, row) => this.codeNames(sheet, row)), this.compare);
    const attribute = sheet.attributes.find(({ name }) => column === `attribute:${name}`);
    if (attribute) return attributeRanks(attribute, this.compare);
    if (this.textsOf !== sheet.texts) this.ranks.clear();
    this.textsOf = sheet.texts;
    let known = this.ranks.get(column);
    if (!known) {
      known = ranks(column === 'case' ? sheet.cases : sheet.texts, this.compare);
      this.ranks.set(column, known);
    }
    return known;
  }
}

function ranks(texts: readonly string[], compare: Compare): Int32Array {
  const places = new Map([...new Set(texts)].filter((text) => text !== '').sort(compare).map((text, place) => [text, place + 1]));
  return Int32Array.from(texts, (text) => places.get(text) ?? 0);
}

/** Values in the order of the questionnaire, then those it does not name, by the language. */
function attributeRanks(column: AttributeColumn, compare: Compare): Int32Array {
  const ordered = valuesInOrder(column, compare);
  const rankOfPlace = column.values.map((value) => (value === '' ? 0 : ordered.indexOf(value) + 1));
  return Int32Array.from(column.places, (place) => rankOfPlace[place] ?? 0);
}

export function valuesInOrder({ values, order }: AttributeColumn, compare: Compare): string[] {
  const named = order.map((place) => values[place] ?? '');
  const others = values.filter((value) => value !== '' && !named.includes(value)).sort(compare);
  return [...named, ...others];
}

/**
 * Puts like answers under a row of their own. In the project's order the largest group comes first;
 * in any other a group stands where its first answer would.
 */
export function groupedRows(rows: readonly number[], groups: readonly Group[] | null, isOpen: (group: Group) => boolean, largestFirst: boolean): ViewRow[] {
  if (!groups) return rows.map((row) => ({ kind: 'answer', row, level: 1 }));
  const groupOf = new Map<number, Group>();
  for (const group of groups) for (const row of group.rows) groupOf.set(row, group);
  const members = new Map<Group, number[]>();
  for (const row of rows) {
    const group = groupOf.get(row);
    if (!group) continue;
    const own = members.get(group);
    if (own) own.push(row);
    else members.set(group, [row]);
  }
  const blocks: { readonly group: Group | undefined; readonly rows: readonly number[] }[] = [];
  const placed = new Set<Group>();
  for (const row of rows) {
    const group = groupOf.get(row);
    const own = group && members.get(group);
    if (!group || !own || own.length === 1) blocks.push({ group: undefined, rows: [row] });
    else if (!placed.has(group)) {
      placed.add(group);
      blocks.push({ group, rows: own });
    }
  }
  if (largestFirst) blocks.sort((a, b) => b.rows.length - a.rows.length);
  return blocks.flatMap(({ group, rows: own }): ViewRow[] => {
    if (!group) return own.map((row) => ({ kind: 'answer', row, level: 1 }));
    const open = isOpen(group);
    const head: ViewRow = { kind: 'group', group, rows: own, isOpen: open };
    return open ? [head, ...own.map((row): ViewRow => ({ kind: 'answer', row, level: 2 }))] : [head];
  });
}

export function rowsOf(row: ViewRow): readonly number[] {
  return row.kind === 'answer' ? [row.row] : row.rows;
}

/** The answer that speaks for a row of the view. */
export function speakerOf(row: ViewRow): number {
  if (row.kind === 'answer') return row.row;
  return row.rows.includes(row.group.representative) ? row.group.representative : (row.rows[0] ?? 0);
}

/** Values that stand in a column, with how many of these rows have each. */
export function valueCounts(column: AttributeColumn, rows: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = valueOf(column, row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
