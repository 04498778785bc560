import { describe, expect, it } from 'vitest';
import { endAfter, startBefore } from './grow';
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

describe('trimmed', () => {
  it('leaves white space at both ends out', () => {
    expect(trimmed('  a b \n', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 });
  });

  it('is empty when there is only white space', () => {
    expect(trimmed(' \n ', { start: 0, end: 3 })).toEqual({ start: 0, end: 0 });
  });
});
