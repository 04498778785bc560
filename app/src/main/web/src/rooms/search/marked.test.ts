import { describe, expect, it } from 'vitest';
import { markedPieces } from './marked';

describe('markedPieces', () => {
  it('cuts the hit at its matches, which are given in offsets of the source', () => {
    expect(markedPieces('for liten tid nå', 100, [{ start: 110, end: 113, as: 'exact' }])).toEqual([
      { text: 'for liten ', as: null },
      { text: 'tid', as: 'exact' },
      { text: ' nå', as: null },
    ]);
  });

  it('loses no letter where matches overlap or reach outside', () => {
    const text = 'opplæringstiltak';
    const pieces = markedPieces(text, 10, [
      { start: 10, end: 20, as: 'compound' },
      { start: 15, end: 40, as: 'ocr' },
      { start: 2, end: 8, as: 'exact' },
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.map((piece) => piece.as)).toEqual(['compound', 'ocr']);
  });
});
