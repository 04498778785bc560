import type { Lines, Segment } from '../api/types';
import type { Messages } from '../i18n/messages';

/** «linje 4» or «linje 4–6»: lines of the original file. */
export function linesText([first, last]: Lines, { text, number }: Messages): string {
  return first === last
    ? text('lines.single', { line: number(first) })
    : text('lines.several', { first: number(first), last: number(last) });
}

/** The lines of the segments that a passage touches. */
export function linesAt(segments: readonly Segment[], { start, end }: { readonly start: number; readonly end: number }): Lines {
  const touched = segments.filter((segment) => segment.start < end && segment.end > start);
  return [touched[0]?.lines[0] ?? 1, touched.at(-1)?.lines[1] ?? 1];
}
