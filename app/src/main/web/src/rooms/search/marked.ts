import type { Match } from '../../api/types';

export interface MarkedPiece {
  readonly text: string;
  /** How the query's word was recognised here; null between matches. */
  readonly as: Match['as'] | null;
}

/**
 * A hit's text cut at its matches. Matches are given in offsets of the source, `start` is the hit's own.
 * Where two overlap, the one that starts first is shown whole and the rest of the other after it.
 */
export function markedPieces(text: string, start: number, matches: readonly Match[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(match.start - start, at);
    const to = Math.min(match.end - start, text.length);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), as: null });
    pieces.push({ text: text.slice(from, to), as: match.as });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), as: null });
  return pieces;
}
