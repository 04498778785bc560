import type { Lines } from '../api/types';
import type { Messages } from '../i18n/messages';

/** «linje 4» or «linje 4–6»: lines of the original file. */
export function linesText([first, last]: Lines, { text, number }: Messages): string {
  return first === last
    ? text('lines.single', { line: number(first) })
    : text('lines.several', { first: number(first), last: number(last) });
}
