import type { Correction } from '../sourceCalls';

export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'out' | 'in';
}

/** One place where lines were changed: what stood there and what does now, with the words around. */
export interface ChangedPlace {
  readonly line: number;
  readonly pieces: readonly Piece[];
}

const AROUND = 60;

/** The changed places of a text; edits that lie close together are one place. */
export function changedPlaces(before: string, edits: Correction['edits']): ChangedPlace[] {
  const places: { line: number; pieces: Piece[]; end: number }[] = [];
  for (const edit of edits) {
    const last = places.at(-1);
    const joins = last !== undefined && edit.before.start - last.end <= 2 * AROUND && !before.slice(last.end, edit.before.start).includes('\n\n');
    const place = joins ? last : { line: edit.before.lines[0], pieces: [], end: 0 };
    if (joins) push(place.pieces, before.slice(last.end, edit.before.start), 'same');
    else {
      if (last) push(last.pieces, after(before, last.end), 'same');
      push(place.pieces, ahead(before, edit.before.start), 'same');
      places.push(place);
    }
    push(place.pieces, edit.before.text, 'out');
    push(place.pieces, edit.after.text, 'in');
    place.end = edit.before.end;
  }
  const last = places.at(-1);
  if (last) push(last.pieces, after(before, last.end), 'same');
  return places;
}

function ahead(text: string, end: number): string {
  const start = Math.max(end - AROUND, text.lastIndexOf('\n', end - 1) + 1, 0);
  const cut = start > 0 && text[start - 1] !== '\n' ? text.indexOf(' ', start) + 1 : start;
  return text.slice(cut > start && cut <= end ? cut : start, end);
}

function after(text: string, start: number): string {
  const lineEnd = text.indexOf('\n', start);
  const end = Math.min(start + AROUND, lineEnd < 0 ? text.length : lineEnd);
  const cut = end < text.length && text[end] !== '\n' ? text.lastIndexOf(' ', end) : end;
  return text.slice(start, cut > start ? cut : end);
}

function push(pieces: Piece[], text: string, kind: Piece['kind']): void {
  if (text !== '') pieces.push({ text, kind });
}
