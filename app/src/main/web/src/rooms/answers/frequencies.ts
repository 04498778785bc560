import type { Code } from '../../api/types';
import type { Sheet } from './sheet';

export interface CodeFrequency {
  readonly code: Code;
  /** How deep the code lies; 1 at the top. */
  readonly level: number;
  /** Answers with the code or one below it. */
  readonly answers: number;
}

/** How many of these answers have each code, or one below it; in the order of the codebook. */
export function codeFrequencies(sheet: Sheet, rows: readonly number[], codes: readonly Code[]): CodeFrequency[] {
  const ancestors = ancestorsOf(codes);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const codings = sheet.codings[row] ?? [];
    if (codings.length === 0) continue;
    const met = new Set<string>();
    for (const { codeId } of codings) for (const id of ancestors.get(codeId) ?? []) met.add(id);
    for (const id of met) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return codes.flatMap((code) => {
    const answers = counts.get(code.id) ?? 0;
    return answers === 0 ? [] : [{ code, answers, level: ancestors.get(code.id)?.length ?? 1 }];
  });
}

/** A code and all below it. */
export function withBelow(codes: readonly Code[], codeId: string): ReadonlySet<string> {
  const found = new Set([codeId]);
  // Codes come in tree order, parents first.
  for (const { id, parent } of codes) if (parent !== null && found.has(parent)) found.add(id);
  return found;
}

function ancestorsOf(codes: readonly Code[]): ReadonlyMap<string, readonly string[]> {
  const ancestors = new Map<string, readonly string[]>();
  for (const { id, parent } of codes) ancestors.set(id, [...(parent === null ? [] : (ancestors.get(parent) ?? [])), id]);
  return ancestors;
}
