import type { ContextLine } from './concordance';
import { type FoundHit, keyOf } from './session';
import type { Hit } from '../../api/types';

/** What the list shows: the hits, each as a passage or as lines of context, under their sources where it goes by source. */
export type Row =
  | { readonly kind: 'source'; readonly key: string; readonly name: string }
  | { readonly kind: 'passage'; readonly key: string; readonly hit: Hit; readonly repeated: number }
  | { readonly kind: 'context'; readonly key: string; readonly hit: Hit; readonly line: ContextLine };

export type HitListRow = Exclude<Row, { readonly kind: 'source' }>;

export function underSources(rows: readonly HitListRow[]): Row[] {
  let last = '';
  return rows.flatMap((row): Row[] => {
    const { sourceId, source } = row.hit;
    if (sourceId === last) return [row];
    last = sourceId;
    return [{ kind: 'source', key: `source:${row.key}`, name: source }, row];
  });
}

/** Passages, those that say nearly the same as a better one under it, where they are shown at all. */
export function folded(hits: readonly FoundHit[], unfolded: ReadonlySet<string>): HitListRow[] {
  const keys = new Set(hits.map(keyOf));
  const isFirst = ({ repeats }: FoundHit) => repeats === undefined || !keys.has(repeats);
  const repeated = new Map<string, FoundHit[]>();
  for (const hit of hits) {
    if (hit.repeats !== undefined && !isFirst(hit)) repeated.set(hit.repeats, [...(repeated.get(hit.repeats) ?? []), hit]);
  }
  return hits.filter(isFirst).flatMap((hit) => {
    const under = repeated.get(keyOf(hit)) ?? [];
    return [passage(hit, under.length), ...(unfolded.has(keyOf(hit)) ? under.map((one) => passage(one, 0)) : [])];
  });
}

export function passage(hit: Hit, repeated = 0): HitListRow {
  return { kind: 'passage', key: keyOf(hit), hit, repeated };
}
