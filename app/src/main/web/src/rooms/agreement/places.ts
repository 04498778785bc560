import type { Place, Range } from '../../api/agreement';

/** A piece of the text that is marked alike all through. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Which place it is: the same as long as the coders change nothing there. */
export function keyOf({ codeId, sourceId, start, end }: Place): string {
  return `${codeId}:${sourceId}:${start}-${end}`;
}

/** The words around a place, cut where passages begin and end. */
export function pieces({ around, aroundStart }: Place, ranges: readonly Range[]): readonly Piece[] {
  const found: Piece[] = [];
  const put = (text: string, isMarked: boolean) => {
    if (text === '') return;
    const last = found.at(-1);
    if (last?.isMarked === isMarked) found[found.length - 1] = { text: last.text + text, isMarked };
    else found.push({ text, isMarked });
  };
  const ordered = ranges
    .map(([start, end]) => [Math.max(0, start - aroundStart), Math.min(around.length, end - aroundStart)] as const)
    .toSorted((a, b) => a[0] - b[0]);
  let at = 0;
  for (const [start, end] of ordered) {
    if (end <= at) continue;
    put(around.slice(at, Math.max(at, start)), false);
    put(around.slice(Math.max(at, start), end), true);
    at = Math.max(at, end);
  }
  put(around.slice(at), false);
  return found;
}

/** Where the word begins, or the next one ends, from a place in the text on; the ends of what is shown at most. */
export function byWord(around: string, at: number, forward: boolean): number {
  const isWord = (index: number) => /[\p{L}\p{N}]/u.test(around.charAt(index)) || isLow(around, index);
  let to = at;
  if (forward) {
    while (to < around.length && !isWord(to)) to++;
    while (to < around.length && isWord(to)) to++;
  } else {
    while (to > 0 && !isWord(to - 1)) to--;
    while (to > 0 && isWord(to - 1)) to--;
  }
  return isLow(around, to) ? to + (forward ? 1 : -1) : to;
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The place to look at after one is decided: the next that is open, else the one before it, else none. */
export function nextOpen(places: readonly Place[], key: string): string | null {
  const at = places.findIndex((place) => keyOf(place) === key);
  const isOpen = (place: Place) => !place.settled && keyOf(place) !== key;
  const next = places.slice(at + 1).find(isOpen) ?? places.slice(0, Math.max(at, 0)).findLast(isOpen);
  return next ? keyOf(next) : null;
}

/** The letters by which coders are taken: a, b, c … */
export function letterOf(coder: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + coder);
}

/** The coder whom a key takes; none where it is no letter of theirs. */
export function coderOf(key: string, coders: readonly string[]): string | null {
  const at = coders.findIndex((_, index) => letterOf(index) === key.toLowerCase());
  return coders[at] ?? null;
}
