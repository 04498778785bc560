import { describe, expect, it } from 'vitest';
import type { Place } from '../../api/agreement';
import { byWord, coderOf, keyOf, nextOpen, pieces } from './places';

const PLACE: Place = {
  codeId: 'c', code: 'Tid', sourceId: 's', source: 'Intervju', start: 103, end: 110, lines: [1, 1],
  byCoder: [[[103, 107]], []], consensus: [], agreed: false, settled: false, aroundStart: 100, around: 'Det tar for lang tid 🙂', decision: null,
};

function place(start: number, settled: boolean): Place {
  return { ...PLACE, start, settled };
}

describe('the words of a place', () => {
  it('are cut where passages begin and end', () => {
    expect(pieces(PLACE, [[104, 107]])).toEqual([
      { text: 'Det ', isMarked: false }, { text: 'tar', isMarked: true }, { text: ' for lang tid 🙂', isMarked: false },
    ]);
    expect(pieces(PLACE, [])).toEqual([{ text: PLACE.around, isMarked: false }]);
  });

  it('are marked once where passages overlap or go past what is shown', () => {
    expect(pieces(PLACE, [[90, 103], [101, 107]])).toEqual([{ text: 'Det tar', isMarked: true }, { text: ' for lang tid 🙂', isMarked: false }]);
  });

  it('are walked word by word, and no character is cut in two', () => {
    const { around } = PLACE;
    expect(byWord(around, 4, true)).toBe(7);
    expect(byWord(around, 7, true)).toBe(11);
    expect(byWord(around, 7, false)).toBe(4);
    expect(byWord(around, 0, false)).toBe(0);
    expect(byWord(around, around.length, true)).toBe(around.length);
    for (let at = 0; at <= around.length; at++) {
      for (const forward of [true, false]) {
        const unit = around.charCodeAt(byWord(around, at, forward));
        expect(unit >= 0xdc00 && unit <= 0xdfff).toBe(false);
      }
    }
  });
});

describe('working through the places', () => {
  const places = [place(1, true), place(2, false), place(3, true), place(4, false)];
  it('goes on to the next that is open, then back', () => {
    expect(nextOpen(places, keyOf(place(2, false)))).toBe(keyOf(place(4, false)));
    expect(nextOpen(places, keyOf(place(4, false)))).toBe(keyOf(place(2, false)));
    expect(nextOpen([place(1, true), place(2, false)], keyOf(place(2, false)))).toBeNull();
  });

  it('takes a coder by a letter', () => {
    expect(coderOf('a', ['Ane', 'Bo'])).toBe('Ane');
    expect(coderOf('B', ['Ane', 'Bo'])).toBe('Bo');
    expect(coderOf('c', ['Ane', 'Bo'])).toBeNull();
    expect(coderOf('ArrowDown', ['Ane', 'Bo'])).toBeNull();
  });
});
