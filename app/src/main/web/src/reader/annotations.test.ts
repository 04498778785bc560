import { describe, expect, it } from 'vitest';
import { randomRanges, seeded } from '../testing/random';
import { transcript } from '../testing/text';
import { type Annotation, layOut, pathsByTurn } from './annotations';
import { overlaps } from './range';
import { type Box, besideBars, groupsOf, stackLabels } from './stripes';
import { turnsOf } from './turns';

function annotation(id: string, start: number, end: number): Annotation {
  return { id, start, end, label: id, path: id, colour: '#0b7285', coder: 'kari', pending: false, memos: 0 };
}

const content = (annotations: Annotation[], columns: string[] | null = null) => ({ annotations, stars: [], columns });

const { text, segments } = transcript(Array.from({ length: 40 }, (_, i) => `Kari: ${'ord '.repeat(1 + (i % 9))}slutt`));
const turns = turnsOf(text, segments);

describe('layOut', () => {
  it('keeps two codings on one line in lanes of their own', () => {
    const laidOut = layOut(content([annotation('a', 0, 3), annotation('b', 5, 8)]), turnsOf('abc defgh ijk\n', [
      { start: 0, end: 13, lines: [1, 1], kind: 'turn', speaker: null, interviewer: false },
    ]));
    expect(laidOut.map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('lets codings of different turns share a lane', () => {
    const [first, second] = turns;
    const laidOut = layOut(content([annotation('a', first!.start, first!.end), annotation('b', second!.start, second!.end)]), turns);
    expect(laidOut.map(({ lane }) => lane)).toEqual([0, 0]);
  });
});

describe('columns', () => {
  const by = (coder: string, id: string, start: number, end: number) => ({ ...annotation(id, start, end), coder });
  const codings = [by('kari', 'a', 0, 9), by('ola', 'b', 0, 9), by('kari', 'c', 2, 5), by('per', 'd', 1, 4)];

  it('stand side by side, each with stripes from its own edge', () => {
    const laidOut = layOut(content(codings, ['kari', 'ola']), turns);
    expect(laidOut.map(({ id, column, stripe }) => [id, column, stripe])).toEqual([['a', 0, 0], ['b', 1, 0], ['c', 0, 1]]);
  });

  it('keep the underlines of all apart', () => {
    expect(new Set(layOut(content(codings, ['kari', 'ola']), turns).map(({ lane }) => lane)).size).toBe(3);
  });
});

describe('pathsByTurn', () => {
  it('names at each turn exactly the codes that overlap it', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const ranges = randomRanges(seeded(seed), 40, text.length);
      const laidOut = layOut(content(ranges.map(({ start, end }, i) => annotation(`k${i}`, start, end))), turns);
      const expected = turns.map((turn) =>
        laidOut.filter((one) => overlaps(one, turn)).map(({ path }) => path).join(', '),
      );
      expect(pathsByTurn(laidOut, turns), `seed ${seed}`).toEqual(expected);
    }
  });
});

describe('stackLabels', () => {
  it('moves a label down only where another one stands', () => {
    expect(stackLabels([0, 0, 5, 100])).toEqual([0, 19, 38, 100]);
  });
});

describe('the labels of stripes', () => {
  const box = (path: string, start: number, end: number, coder: string, lane: number): Box => ({
    annotation: { id: `${path}${start}${coder}`, start, end, label: path, path, colour: '#000', coder, pending: false, memos: 0, lane, column: 0, stripe: lane },
    top: start,
    height: end - start,
  });
  const boxes = [box('A', 0, 50, 'Kari S.', 0), box('A', 10, 60, 'Ola L.', 1), box('B', 20, 30, 'Kari S.', 2), box('A', 60, 70, 'Ola L.', 0)];

  it('say a code once where several coders used it, and who they are', () => {
    expect(groupsOf(boxes).map(({ box: { annotation }, coders }) => [annotation.path, annotation.start, coders])).toEqual([
      ['A', 0, ['Kari S.', 'Ola L.']], ['B', 20, ['Kari S.']], ['A', 60, ['Ola L.']],
    ]);
  });

  it('stand beside the bars at their height, not beside the deepest of the text', () => {
    expect(besideBars(boxes, [0, 20, 60, 200])).toEqual([18, 25, 11, 4]);
  });
});
