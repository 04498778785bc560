import type { Turn } from './turns';

/** A run of turns that the browser lays out, or leaves out, together. Fewer, larger units scroll smoothly. */
export interface Chunk {
  readonly index: number;
  readonly first: number;
  /** One past the last turn. */
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

export const TURNS_PER_CHUNK = 25;

export function chunksOf(turns: readonly Turn[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let first = 0; first < turns.length; first += TURNS_PER_CHUNK) {
    const last = Math.min(first + TURNS_PER_CHUNK, turns.length);
    const start = turns[first]?.start ?? 0;
    const end = turns[last - 1]?.nodeEnd ?? start;
    chunks.push({ index: chunks.length, first, last, start, end });
  }
  return chunks;
}

const LETTERS_PER_LINE = 68;
const LINE_HEIGHT = 28;
const TURN_PADDING = 12;

/** The height a chunk will have, near enough for a steady scroll bar before it has been laid out. */
export function estimatedHeight(turns: readonly Turn[], chunk: Chunk): number {
  let height = 0;
  for (const turn of turns.slice(chunk.first, chunk.last)) {
    height += Math.ceil((turn.end - turn.start) / LETTERS_PER_LINE) * LINE_HEIGHT + TURN_PADDING;
  }
  return height;
}
