import type { TextRange } from '../reader/range';

/** Random numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Ranges that are not empty, most of them short, within [0, length]. */
export function randomRanges(random: () => number, count: number, length: number): TextRange[] {
  return Array.from({ length: count }, () => {
    const start = Math.floor(random() * (length - 1));
    const longest = random() < 0.1 ? length : Math.max(length / 20, 2);
    return { start, end: Math.min(length, start + 1 + Math.floor(random() * longest)) };
  });
}
