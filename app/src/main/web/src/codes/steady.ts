import type { Code } from '../api/types';

/**
 * The codes again, or the ones from before where nothing but counts has changed: a tree of hundreds of codes is built
 * anew when codes come, go or are renamed, not each time one is used.
 */
export function steadyCodes(before: readonly Code[], now: readonly Code[]): readonly Code[] {
  return before.length === now.length && now.every((code, at) => isSame(before[at], code)) ? before : now;
}

function isSame(before: Code | undefined, now: Code): boolean {
  if (before === now) return true;
  if (before?.id !== now.id) return false;
  const names = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<keyof Code>;
  names.delete('count');
  return [...names].every((name) => before[name] === now[name] || String(before[name]) === String(now[name]));
}
