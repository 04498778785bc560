export type GrowUnit = 'word' | 'sentence';

/** No sentence is looked for further away than this. */
const REACH = 2000;

const segmenters: Readonly<Record<GrowUnit, Intl.Segmenter>> = {
  word: new Intl.Segmenter('nb', { granularity: 'word' }),
  sentence: new Intl.Segmenter('nb', { granularity: 'sentence' }),
};

/** The end of the first word or sentence that reaches beyond `offset`; the text's end when there is none. */
export function endAfter(text: string, offset: number, unit: GrowUnit): number {
  const base = startOfLine(text, offset);
  for (const part of segmenters[unit].segment(text.slice(base, offset + REACH))) {
    if (unit === 'word' && !part.isWordLike) continue;
    const end = base + part.index + part.segment.trimEnd().length;
    if (end > offset) return end;
  }
  return text.length;
}

/** The start of the last word or sentence that begins before `offset`; 0 when there is none. */
export function startBefore(text: string, offset: number, unit: GrowUnit): number {
  let base = startOfLine(text, Math.max(offset - 1, 0));
  while (base > 0 && text.slice(base, offset).trim() === '') base = startOfLine(text, base - 1);
  let start = 0;
  for (const part of segmenters[unit].segment(text.slice(base, offset))) {
    if (unit === 'word' ? part.isWordLike : part.segment.trim() !== '') start = base + part.index;
  }
  return start;
}

/** Segmenting must begin where a word and a sentence surely do. */
function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the last word or sentence that is over before `offset`; 0 when there is none. */
export function endBefore(text: string, offset: number, unit: GrowUnit): number {
  for (let base = startOfLine(text, Math.max(offset - 1, 0)); ; base = startOfLine(text, base - 1)) {
    let end = 0;
    for (const part of segmenters[unit].segment(text.slice(base, offset))) {
      const words = part.segment.trimEnd().length;
      const isOver = base + part.index + words < offset;
      if (isOver && (unit === 'word' ? part.isWordLike : words > 0)) end = base + part.index + words;
    }
    if (end > 0 || base === 0) return end;
  }
}

/** The start of the first word or sentence that begins after `offset`; the text's end when there is none. */
export function startAfter(text: string, offset: number, unit: GrowUnit): number {
  let base = startOfLine(text, offset);
  while (base < text.length) {
    const lineEnd = text.indexOf('\n', Math.max(base, offset));
    const to = Math.min(lineEnd < 0 ? text.length : lineEnd + 1, Math.max(base, offset) + REACH);
    for (const part of segmenters[unit].segment(text.slice(base, to))) {
      const start = base + part.index;
      if (start > offset && (unit === 'word' ? part.isWordLike : part.segment.trim() !== '')) return start;
    }
    base = to;
  }
  return text.length;
}

const characters = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** The place nearest to `offset`, towards `edge`, that cuts no character, with its marks and joiners, in two. */
export function wholeCharacter(text: string, offset: number, edge: 'start' | 'end'): number {
  if (offset <= 0 || offset >= text.length) return Math.min(Math.max(offset, 0), text.length);
  let base = offset - 1;
  while (base > 0 && offset - base < REACH && !/\s/.test(text[base] ?? '')) base--;
  for (const { index, segment } of characters.segment(text.slice(base, offset + 64))) {
    const end = base + index + segment.length;
    if (end === offset || base + index === offset) return offset;
    if (end > offset) return edge === 'start' ? base + index : end;
  }
  return offset;
}
