import { describe, expect, it } from 'vitest';
import { folded } from './rows';
import { type FoundHit, keyOf } from './session';

const hit = (start: number, repeats?: number): FoundHit => ({
  source: 's', sourceId: 'id', start, end: start + 1, lines: [1, 1], speaker: null, case: null, text: 'x',
  interviewer: false, attributes: {}, codes: [], score: 1, matches: [],
  ...(repeats === undefined ? {} : { repeats: keyOf({ sourceId: 'id', start: repeats }) }),
});
const shown = (hits: FoundHit[], unfolded: number[] = []) =>
  folded(hits, new Set(unfolded.map((start) => keyOf({ sourceId: 'id', start }))))
    .map((row) => (row.kind === 'passage' ? [row.hit.start, row.repeated] : []));

describe('hits that say nearly the same', () => {
  it('are folded under the best of them', () => {
    expect(shown([hit(1), hit(2), hit(3, 1), hit(4, 1)])).toEqual([[1, 2], [2, 0]]);
  });
  it('are shown under it when it is unfolded', () => {
    expect(shown([hit(1), hit(2), hit(3, 1)], [1])).toEqual([[1, 1], [3, 0], [2, 0]]);
  });
  it('are shown by themselves where the best of them is not loaded', () => {
    expect(shown([hit(2), hit(3, 1)])).toEqual([[2, 0], [3, 0]]);
  });
});
