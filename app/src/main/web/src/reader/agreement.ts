import type { Annotation } from './annotations';
import type { TextRange } from './range';

/** A stretch of text that somebody coded, and whether all who are compared put the same codes on it. */
export interface Comparison extends TextRange {
  readonly agree: boolean;
  /** Codes that all of them used here. */
  readonly shared: readonly string[];
  /** Codes that some of them used here, and who did. */
  readonly single: ReadonlyMap<string, readonly string[]>;
}

/**
 * Compares what coders did, stretch by stretch: a border stands wherever a coding begins or ends, and neighbours
 * with the same codes by the same coders are one. One sweep; text that nobody coded is left out.
 */
export function compare(annotations: readonly Annotation[], coders: readonly string[]): Comparison[] {
  const compared = annotations.filter(({ coder }) => coders.includes(coder));
  const borders = compared.flatMap((one) => [
    { at: one.start, one, opens: true },
    { at: one.end, one, opens: false },
  ]);
  borders.sort((a, b) => a.at - b.at);
  const open = new Set<Annotation>();
  const stretches: (Comparison & { readonly key: string })[] = [];
  for (const [index, { at, one, opens }] of borders.entries()) {
    if (opens) open.add(one);
    else open.delete(one);
    const end = borders[index + 1]?.at ?? at;
    if (end === at || open.size === 0) continue;
    const here = comparison(open, coders);
    const before = stretches.at(-1);
    if (before && before.end === at && before.key === here.key) stretches[stretches.length - 1] = { ...before, end };
    else stretches.push({ start: at, end, ...here });
  }
  return stretches;
}

function comparison(open: ReadonlySet<Annotation>, coders: readonly string[]) {
  const byCode = new Map<string, Set<string>>();
  for (const { path, coder } of open) byCode.set(path, (byCode.get(path) ?? new Set()).add(coder));
  const codes = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1));
  const shared = codes.filter(([, by]) => by.size === coders.length).map(([path]) => path);
  const single = new Map(codes.filter(([, by]) => by.size < coders.length).map(([path, by]) => [path, [...by].sort()]));
  return { agree: single.size === 0, shared, single, key: JSON.stringify([shared, [...single]]) };
}
