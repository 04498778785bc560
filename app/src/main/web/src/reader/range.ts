/** A passage [start, end) of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The range without white space at its ends; empty, at its start, when there is nothing else in it. */
export function trimmed(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (end > start && isSpace(text, end - 1)) end--;
  while (start < end && isSpace(text, start)) start++;
  return { start, end };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}

export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The order of reading: earlier first, and of two that start together the longer first. */
export function byPlace(a: TextRange, b: TextRange): number {
  return a.start - b.start || b.end - a.end;
}
