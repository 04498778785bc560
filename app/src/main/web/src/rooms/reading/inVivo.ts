import { joinPath } from '../../codes/path';

/** Longer than this, the words are a passage and no name: they are offered to be shortened. */
const LONGEST_NAME = 60;

export interface InVivo {
  /** The words of the passage as a code's path. */
  readonly path: string;
  /** Whether it can be a name as it is. */
  readonly isName: boolean;
}

/** The words that somebody said, as the name of a code: one line, no full stop at its end. */
export function inVivo(words: string): InVivo {
  const name = words.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(/[.,;:!?…]+$/u, '');
  const short = name.length <= LONGEST_NAME ? name : cut(name);
  return { path: joinPath([short]), isName: name.length <= LONGEST_NAME && name !== '' };
}

/** At the end of a word, and never inside a character. */
function cut(name: string): string {
  const head = name.slice(0, LONGEST_NAME);
  const space = head.lastIndexOf(' ');
  if (space > 0) return head.slice(0, space);
  return [...new Intl.Segmenter('nb').segment(head)].slice(0, -1).map(({ segment }) => segment).join('');
}
