import { describe, expect, it } from 'vitest';
import { curveOf } from './curve';
import { FIRST_VIEW, distanceOf, formatView, parseView } from './view';

describe('the view in the address', () => {
  it('is empty for what is shown first', () => {
    expect(formatView(FIRST_VIEW)).toBe('');
    expect(parseView('')).toEqual(FIRST_VIEW);
  });

  it('comes back as it was written', () => {
    const view = {
      ...FIRST_VIEW, tab: 'codes', codes: ['a', 'b'], by: 'rolle & kontor', count: 'share', relation: 'near', distance: 0, words: true, order: 'coding', answers: true,
      sort: 'rolle', show: ['kontor', 'alder & år'], where: 'rolle = "leder"', most: 0,
      rows: 'tid', groups: 'Svar/kontor', theme: 'c1', quotesBy: 'kontor', filter: 'alder > 2', weight: 'vekt', registers: ['Tabell 1', 'NAV & SSB'], cell: ['Barrierer/Tid', null],
    } as const;
    expect(parseView(formatView(view))).toEqual(view);
  });

  it('takes what it does not know for what is usual', () => {
    expect(parseView('vis=tull&tell=alt&avstand=-3&sitater=mange&celle=[1')).toEqual(FIRST_VIEW);
    expect(distanceOf({ ...FIRST_VIEW, relation: 'near' })).toBe(100);
    expect(distanceOf({ ...FIRST_VIEW, relation: 'nearSegments' })).toBe(1);
    expect(distanceOf({ ...FIRST_VIEW, relation: 'near', distance: 0 })).toBe(0);
  });
});

describe('the curve', () => {
  const step = (number: number, fresh: number, cumulative: number) => ({ number, source: '', sourceId: '', passages: 1, newCodes: [], new: fresh, cumulative, newInformation: null });
  it('rises to the top of its picture, with a bar for each source', () => {
    const curve = curveOf([step(1, 3, 3), step(2, 1, 4)], 200, 104);
    expect(curve.line).toBe('M50 29 L150 4');
    expect(curve.bars.map(({ height }) => height)).toEqual([75, 25]);
    expect(curve.at(2)).toBe(150);
  });

  it('has no line without sources', () => {
    expect(curveOf([], 200, 100)).toMatchObject({ line: '', bars: [] });
  });
});
