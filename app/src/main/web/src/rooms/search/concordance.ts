import type { Hit, Match } from '../../api/types';

export type ContextSort = 'order' | 'left' | 'right';

/** A match with the text on either side, on one line. */
export interface ContextLine {
  readonly hit: Hit;
  /** Number of the hit in the list. */
  readonly index: number;
  readonly match: Match | null;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
}

const WIDTH = 160;

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Every match of every hit on a line of its own; a hit that was found by its place alone has one line. */
export function contextLines(hits: readonly Hit[], sort: ContextSort, locales: readonly string[]): ContextLine[] {
  const lines = hits.flatMap((hit, index): ContextLine[] => {
    if (hit.matches.length === 0) return [{ hit, index, match: null, left: '', keyword: '', right: flat(hit.text.slice(0, 2 * WIDTH)) }];
    return hit.matches.map((match) => {
      const start = match.start - hit.start;
      const end = match.end - hit.start;
      return {
        hit,
        index,
        match,
        left: flat(hit.text.slice(Math.max(0, start - WIDTH), start)),
        keyword: flat(hit.text.slice(start, end)),
        right: flat(hit.text.slice(end, end + WIDTH)),
      };
    });
  });
  if (sort === 'order') return lines;
  const { compare } = new Intl.Collator([...locales]);
  const keys = new Map(lines.map((line) => [line, sort === 'right' ? words(line.right) : words(line.left).reverse()]));
  return lines.sort((a, b) => {
    const [left, right] = [keys.get(a) ?? [], keys.get(b) ?? []];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
      const order = compare(left[i] ?? '', right[i] ?? '');
      if (order !== 0) return order;
    }
    return a.index - b.index;
  });
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
