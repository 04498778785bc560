import { describe, expect, it } from 'vitest';
import { endAfter, endBefore, startAfter, startBefore, wholeCharacter } from './grow';
import { trimmed } from './range';

const TEXT = 'Det er tida. Jeg har åtti brukere!\n\nNoen å ringe.';
const from = (words: string) => TEXT.indexOf(words);

describe('growing a selection', () => {
  it('takes the next word at its end', () => {
    expect(endAfter(TEXT, 0, 'word')).toBe('Det'.length);
    expect(endAfter(TEXT, 3, 'word')).toBe('Det er'.length);
  });

  it('takes the word before at its start', () => {
    expect(startBefore(TEXT, from('åtti'), 'word')).toBe(from('har'));
  });

  it('takes the sentence to its full stop, then the next one', () => {
    const first = endAfter(TEXT, 1, 'sentence');
    expect(TEXT.slice(0, first)).toBe('Det er tida.');
    expect(TEXT.slice(0, endAfter(TEXT, first, 'sentence'))).toMatch(/brukere!$/);
  });

  it('goes on into the next and the previous turn', () => {
    expect(endAfter(TEXT, from('\n'), 'word')).toBe(from(' å ringe'));
    expect(startBefore(TEXT, from('Noen'), 'sentence')).toBe(from('Jeg'));
  });

  it('stops at the ends of the text', () => {
    expect(endAfter(TEXT, TEXT.length, 'word')).toBe(TEXT.length);
    expect(startBefore(TEXT, 0, 'sentence')).toBe(0);
  });
});

describe('shrinking a selection', () => {
  it('lets go of the last word, or the last sentence', () => {
    const end = from('brukere') + 'brukere'.length;
    expect(TEXT.slice(0, endBefore(TEXT, end, 'word'))).toMatch(/åtti$/);
    expect(TEXT.slice(0, endBefore(TEXT, end, 'sentence'))).toBe('Det er tida.');
  });

  it('lets go of the first word, or the first sentence', () => {
    expect(startAfter(TEXT, 0, 'word')).toBe(from('er'));
    expect(startAfter(TEXT, 0, 'sentence')).toBe(from('Jeg'));
  });

  it('goes over the end of a line', () => {
    expect(endBefore(TEXT, from('Noen') + 2, 'word')).toBe(from('brukere') + 'brukere'.length);
    expect(startAfter(TEXT, from('brukere'), 'word')).toBe(from('Noen'));
  });

  it('stops at the ends of the text', () => {
    expect(endBefore(TEXT, 2, 'word')).toBe(0);
    expect(startAfter(TEXT, from('ringe'), 'word')).toBe(TEXT.length);
  });
});

describe('wholeCharacter', () => {
  const cases = ['a😀b', 'ae\u0301b', 'a👩‍👧b', 'שָׁלוֹם', '🇳🇴🇸🇪', `${'x'.repeat(20_000)}é`];

  it.each(cases)('never cuts a character in %j', (text) => {
    const borders = new Set([0, text.length]);
    for (const { index } of new Intl.Segmenter('nb').segment(text)) borders.add(index);
    for (let offset = Math.max(0, text.length - 40); offset <= text.length; offset++) {
      const [start, end] = [wholeCharacter(text, offset, 'start'), wholeCharacter(text, offset, 'end')];
      expect(borders.has(start) && borders.has(end), `${offset}: ${start}, ${end}`).toBe(true);
      expect(start <= offset && offset <= end).toBe(true);
    }
  });
});

describe('trimmed', () => {
  it('leaves white space at both ends out', () => {
    expect(trimmed('  a b \n', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 });
  });

  it('is empty when there is only white space', () => {
    expect(trimmed(' \n ', { start: 0, end: 3 })).toEqual({ start: 0, end: 0 });
  });
});
