import { describe, expect, it } from 'vitest';
import type { Code } from '../../api/types';
import { addressOf, pathOf, plannedFramework, plannedJoint, plannedMatrix } from './planned';
import { FIRST_VIEW, parseView } from './view';

const codes = [{ id: 'c1', path: 'Barrierer' }, { id: 'c2', path: 'Barrierer/Tid' }] as unknown as readonly Code[];
const path = pathOf(codes);

describe('what is put into the plan', () => {
  it('leads back to the same matrix', () => {
    const item = plannedMatrix({ codes: ['c2'], by: 'codes', count: 'cases', relation: 'near', distance: 40, words: true, language: 'nb' }, path);
    expect(item).toEqual({ matrix: { codes: ['Barrierer/Tid'], by: 'codes', count: 'cases', relation: 'near', distance: 40, words: true } });
    expect(parseView(addressOf(item, codes) ?? '')).toEqual({ ...FIRST_VIEW, tab: 'codes', codes: ['c2'], relation: 'near', distance: 40, words: true });
  });

  it('says nothing of a relation where codes stand by a variable', () => {
    expect(plannedMatrix({ codes: [], by: 'rolle', count: 'share', relation: 'near', distance: 40, words: false, language: 'nb' }, path))
      .toEqual({ matrix: { by: 'rolle', count: 'share' } });
  });

  it('leads back to the same cases by codes', () => {
    const item = plannedFramework({ codes: ['c1'], where: 'alder > 3', show: ['rolle'], sort: 'sted', answers: false, max: 0, language: 'nb' }, path);
    expect(parseView(addressOf(item, codes) ?? ''))
      .toEqual({ ...FIRST_VIEW, tab: 'framework', codes: ['c1'], where: 'alder > 3', show: ['rolle'], sort: 'sted', answers: false, most: 0 });
  });

  it('leads back to the same joint display', () => {
    const item = plannedJoint(
      { table: { rows: 'tid', columns: ['kontor'], weight: 'v', statistics: 'none' }, code: 'c1', by: 'sted', where: '', max: 5, registers: ['R'], language: 'nb' },
      path,
    );
    expect(item).toEqual({ joint: { table: { rows: 'tid', columns: ['kontor'], weight: 'v' }, quotes: { code: 'Barrierer', by: 'sted', max: 5 }, registers: ['R'] } });
    expect(parseView(addressOf(item, codes) ?? ''))
      .toEqual({ ...FIRST_VIEW, tab: 'joint', rows: 'tid', groups: 'kontor', weight: 'v', theme: 'c1', quotesBy: 'sted', most: 5, registers: ['R'] });
  });
});
