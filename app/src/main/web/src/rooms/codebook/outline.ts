import type { Code } from '../../api/types';

export interface Place {
  readonly parent: string | null;
  /** Among the codes that stand there, without the one that is moved. */
  readonly place: number;
}

export type DropPosition = 'before' | 'after' | 'on';

/** Where a code comes to stand that is dropped at another; null where it cannot. */
export function placeOfDrop(codes: readonly Code[], moved: string, target: string, position: DropPosition): Place | null {
  if (moved === target || isBelow(codes, target, moved)) return null;
  const at = codes.find(({ id }) => id === target);
  if (!at) return null;
  if (position === 'on') return { parent: target, place: siblings(codes, target, moved).length };
  const beside = siblings(codes, at.parent, moved);
  return { parent: at.parent, place: beside.findIndex(({ id }) => id === target) + (position === 'after' ? 1 : 0) };
}

export type Direction = 'up' | 'down' | 'in' | 'out';

/** Where a code comes to stand that is moved by a key; null where there is no way in that direction. */
export function placeOfStep(codes: readonly Code[], moved: string, direction: Direction): Place | null {
  const code = codes.find(({ id }) => id === moved);
  if (!code) return null;
  const all = codes.filter(({ parent }) => parent === code.parent);
  const index = all.findIndex(({ id }) => id === moved);
  const before = all[index - 1];
  switch (direction) {
    case 'up':
      return before ? { parent: code.parent, place: index - 1 } : null;
    case 'down':
      return index < all.length - 1 ? { parent: code.parent, place: index + 1 } : null;
    case 'in':
      return before ? { parent: before.id, place: siblings(codes, before.id, moved).length } : null;
    case 'out': {
      const above = codes.find(({ id }) => id === code.parent);
      if (!above) return null;
      const beside = siblings(codes, above.parent, moved);
      return { parent: above.parent, place: beside.findIndex(({ id }) => id === above.id) + 1 };
    }
  }
}

/** Whether a code lies under another one, at any depth. */
export function isBelow(codes: readonly Code[], id: string, above: string): boolean {
  const byId = new Map(codes.map((code) => [code.id, code]));
  for (let code = byId.get(id); code?.parent != null; code = byId.get(code.parent)) {
    if (code.parent === above) return true;
  }
  return false;
}

function siblings(codes: readonly Code[], parent: string | null, without: string): Code[] {
  return codes.filter((code) => code.parent === parent && code.id !== without);
}
