import type { Distribution, MissingCode, MissingKind, ValueLabel, Variable } from '../../api/survey';

/** A value of a variable as it is edited. */
export interface ValueRow {
  /** Tells it apart from others while codes are typed. */
  readonly key: number;
  readonly code: string;
  readonly label: string;
  /** Why it is no answer; null for an answer. */
  readonly missing: MissingKind | null;
  /** Respondents with it; null where that is not known. */
  readonly count: number | null;
  /** Whether the questionnaire says something of it: others only occur in the data. */
  readonly isDescribed: boolean;
}

/** The described values in their order, then those that only occur, then those that are no answers. */
export function valueRows(variable: Variable, distribution: Distribution | null): readonly ValueRow[] {
  const counts = new Map(distribution && !distribution.binned ? distribution.bars.map(({ code, count }) => [code, count]) : []);
  for (const { code, count } of distribution?.missing ?? []) counts.set(code, count);
  const known = new Set([...variable.values, ...variable.missing].map(({ code }) => code));
  const countOf = (code: string) => (distribution === null || distribution.binned ? null : (counts.get(code) ?? 0));
  const others = distribution && !distribution.binned ? distribution.bars.filter(({ code }) => !known.has(code)) : [];
  return [
    ...variable.values.map(({ code, label }) => ({ code, label, missing: null, count: countOf(code), isDescribed: true })),
    ...others.map(({ code, count }) => ({ code, label: code, missing: null, count, isDescribed: false })),
    ...variable.missing.map(({ code, label, kind }) => ({ code, label, missing: kind, count: counts.get(code) ?? countOf(code), isDescribed: true })),
  ].map((row, key) => ({ ...row, key }));
}

/** What the rows say, to be saved; a value of which nothing was said stays one of the data alone. */
export function described(rows: readonly ValueRow[]): { readonly values: readonly ValueLabel[]; readonly missing: readonly MissingCode[] } {
  const said = rows.filter(({ isDescribed, label, code, missing }) => isDescribed || missing !== null || label.trim() !== code);
  return {
    values: said.flatMap(({ code, label, missing }) => (missing === null ? [{ code: code.trim(), label: label.trim() }] : [])),
    missing: said.flatMap(({ code, label, missing }) => (missing === null ? [] : [{ code: code.trim(), kind: missing, label: label.trim() }])),
  };
}
