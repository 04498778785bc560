/** How well a text fits what was typed; higher is better. */
const AT_START = 100;
const AT_WORD = 60;
const WITHIN = 25;
const LETTERS = 8;

/** Letters as somebody in a hurry types them: without case, accents, and with o for ø, a for å. */
export function folded(text: string): string {
  return text
    .toLocaleLowerCase('nb')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * How well a text fits: each word of the query must stand in it, at its start, at the start of a word, within one, or
 * letter by letter, each letter at the start of a word or right after the one before. Null where one does not.
 */
export function fitness(query: string, text: string): number | null {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const searched = folded(text);
  let sum = 0;
  for (const word of words) {
    const fit = fitOf(word, searched);
    if (fit === null) return null;
    sum += fit;
  }
  // Of two that fit alike, the shorter one is more likely meant.
  return sum - Math.min(searched.length, 200) / 100;
}

function fitOf(word: string, text: string): number | null {
  if (text.startsWith(word)) return AT_START;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWordStart(text, at)) return AT_WORD;
  }
  if (text.includes(word)) return WITHIN;
  return word.length > 1 && standsInLetters(word, text) ? LETTERS : null;
}

/** `bt` in `barrierer/tid`, `utdl` in `ut av døra lørdag`. */
function standsInLetters(word: string, text: string): boolean {
  // The places where the letters so far may end; -1 before the first one.
  let ends = new Set([-1]);
  for (const letter of word) {
    const next = new Set<number>();
    const first = Math.min(...ends);
    for (let at = text.indexOf(letter, first + 1); at >= 0; at = text.indexOf(letter, at + 1)) {
      if (isWordStart(text, at) || (at > 0 && ends.has(at - 1))) next.add(at);
    }
    if (next.size === 0) return false;
    ends = next;
  }
  return true;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
