import type { SourceRow } from '../../api/types';
import { concernsKinds } from '../../live/touch';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';

export interface Neighbours {
  readonly previous: SourceRow | null;
  readonly next: SourceRow | null;
}

/** The texts before and after this one in the list of sources. An answer to an open question has none here. */
export function useNeighbours(sourceId: string): Neighbours {
  const { calls } = useWorkbench();
  const rows = useLoad('neighbours', () => calls.sources(), concernsKinds('Batch', 'Source')).data ?? [];
  const texts = rows.filter(({ kind }) => kind !== 'openQuestion');
  const at = texts.findIndex(({ id }) => id === sourceId);
  return at < 0 ? { previous: null, next: null } : { previous: texts[at - 1] ?? null, next: texts[at + 1] ?? null };
}
