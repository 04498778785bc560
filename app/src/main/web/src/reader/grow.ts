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
