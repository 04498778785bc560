import { describe, expect, it } from 'vitest';
import { randomRanges, seeded } from '../testing/random';
import { assignLanes } from './lanes';
import { type TextRange, overlaps } from './range';

describe('assignLanes', () => {
  it('gives ranges that do not overlap the same lane', () => {
    expect(assignLanes([{ start: 0, end: 5 }, { start: 5, end: 9 }, { start: 20, end: 30 }])).toEqual([0, 0, 0]);
  });

  it('gives the longer of two ranges that start together the outer lane', () => {
    expect(assignLanes([{ start: 0, end: 5 }, { start: 0, end: 50 }])).toEqual([1, 0]);
  });

  it('takes the lowest lane that is free', () => {
    const ranges = [{ start: 0, end: 10 }, { start: 2, end: 30 }, { start: 12, end: 20 }];
    expect(assignLanes(ranges)).toEqual([0, 1, 0]);
  });

  it('never lets overlapping ranges share a lane, and uses no more lanes than the deepest place needs', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const ranges = randomRanges(seeded(seed), 80, 400);
      const lanes = assignLanes(ranges);
      ranges.forEach((a, i) =>
        ranges.forEach((b, j) => {
          if (i < j && overlaps(a, b)) expect(lanes[i], `seed ${seed}: ${i} and ${j}`).not.toBe(lanes[j]);
        }),
      );
      expect(Math.max(...lanes) + 1, `seed ${seed}`).toBe(depth(ranges));
    }
  });

  it('is fast enough to run again at every coding', () => {
    const ranges = randomRanges(seeded(5), 20_000, 1_200_000);
    const begun = performance.now();
    assignLanes(ranges);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

/** The slow, plain way: how many ranges lie over the place where most do. */
function depth(ranges: readonly TextRange[]): number {
  return Math.max(...ranges.map(({ start }) => ranges.filter((one) => one.start <= start && start < one.end).length));
}
