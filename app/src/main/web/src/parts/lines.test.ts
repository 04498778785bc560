import { describe, expect, it } from 'vitest';
import type { Segment } from '../api/types';
import { linesAt } from './lines';

const segment = (start: number, end: number, first: number, last: number): Segment => ({
  start, end, lines: [first, last], kind: 'paragraph', speaker: null, interviewer: false,
});
const SEGMENTS = [segment(0, 10, 1, 2), segment(11, 20, 4, 4), segment(21, 30, 6, 8)];

describe('the lines of a passage', () => {
  it('are those of all segments that it touches', () => {
    expect(linesAt(SEGMENTS, { start: 5, end: 12 })).toEqual([1, 4]);
    expect(linesAt(SEGMENTS, { start: 11, end: 20 })).toEqual([4, 4]);
  });
  it('do not count a segment that only ends where it begins', () => {
    expect(linesAt(SEGMENTS, { start: 20, end: 25 })).toEqual([6, 8]);
  });
});
