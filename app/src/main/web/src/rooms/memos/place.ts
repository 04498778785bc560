import type { MemoRow } from '../../api/memos';
import type { Route } from '../../route/route';

/** Where what a memo is on can be seen; null where there is no such place. */
export function placeOf({ kind, codeId, sourceId, start, end }: MemoRow): Route | null {
  if (sourceId !== undefined) {
    const range = start === undefined || end === undefined ? null : ([start, end] as const);
    return { room: 'reading', sourceId, range };
  }
  if (kind === 'code' && codeId !== undefined) return { room: 'codebook', codeId };
  return kind === 'case' ? { room: 'sources' } : null;
}
