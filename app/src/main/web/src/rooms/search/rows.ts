import type { Hit } from '../../api/types';
import type { ContextLine } from './concordance';

/** What the list shows: the hits, each as a passage or as lines of context, under their sources where it goes by source. */
export type Row =
  | { readonly kind: 'source'; readonly key: string; readonly name: string }
  | { readonly kind: 'passage'; readonly key: string; readonly hit: Hit }
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
