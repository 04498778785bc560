import { describe, expect, it } from 'vitest';
import { randomRanges, seeded } from '../testing/random';
import { compare } from './agreement';
import type { Annotation } from './annotations';

function coding(path: string, coder: string, start: number, end: number): Annotation {
  return { id: `${path}-${coder}-${start}`, start, end, label: path, path, colour: '#000000', coder, pending: false, memos: 0 };
}

const seen = (annotations: Annotation[], coders = ['Kari', 'Ola']) =>
  compare(annotations, coders).map(({ start, end, agree, shared, single }) => [start, end, agree, shared.join(), [...single.keys()].join()]);

describe('comparing coders', () => {
  it('says where they agree and where only one has coded', () => {
    expect(seen([coding('Tid', 'Kari', 0, 10), coding('Tid', 'Ola', 5, 15)])).toEqual([
      [0, 5, false, '', 'Tid'], [5, 10, true, 'Tid', ''], [10, 15, false, '', 'Tid'],
    ]);
  });

  it('calls different codes on one passage a difference, even beside one they share', () => {
    expect(seen([coding('A', 'Kari', 0, 4), coding('A', 'Ola', 0, 4), coding('B', 'Ola', 0, 4)])).toEqual([[0, 4, false, 'A', 'B']]);
  });

  it('does not look at coders who are not compared', () => {
    expect(seen([coding('A', 'Kari', 0, 4), coding('A', 'Ola', 0, 4), coding('B', 'Per', 0, 9)])).toEqual([[0, 4, true, 'A', '']]);
  });

  it('joins what several codings of one coder cover alike', () => {
    expect(seen([coding('A', 'Kari', 0, 4), coding('A', 'Kari', 4, 8)])).toEqual([[0, 8, false, '', 'A']]);
  });

  it('agrees exactly where every letter has the same codes by all, for any codings', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seeded(seed);
      const codings = randomRanges(random, 30, 200).map(({ start, end }) =>
        coding(random() < 0.5 ? 'A' : 'B', random() < 0.5 ? 'Kari' : 'Ola', start, end));
      const found = compare(codings, ['Kari', 'Ola']);
      for (let at = 0; at < 200; at++) {
        const here = codings.filter(({ start, end }) => start <= at && at < end);
        const codes = (coder: string) => [...new Set(here.filter((one) => one.coder === coder).map(({ path }) => path))].sort().join();
        const stretch = found.filter(({ start, end }) => start <= at && at < end);
        expect(stretch.length, `seed ${seed} at ${at}`).toBe(here.length > 0 ? 1 : 0);
        if (stretch[0]) expect(stretch[0].agree).toBe(codes('Kari') === codes('Ola'));
      }
    }
  });
});
