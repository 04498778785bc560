import { describe, expect, it } from 'vitest';
import type { Distribution, Variable } from '../../api/survey';
import { described, valueRows } from './valueRows';

const VARIABLE: Variable = {
  id: '1', name: 'tid', label: 'Tid', scale: 'nominal', questionnaire: 'Ansatte',
  values: [{ code: '2', label: 'Nei' }, { code: '1', label: 'Ja' }], missing: [{ code: '8', kind: 'dontKnow', label: 'Vet ikke' }],
};
const SPREAD: Distribution = {
  respondents: 9, asked: 9, answered: 8, valid: 7, values: 3, binned: false,
  bars: [{ code: '2', label: 'Nei', count: 2 }, { code: '1', label: 'Ja', count: 4 }, { code: '3', label: '3', count: 1 }],
  missing: [{ code: '8', kind: 'dontKnow', label: 'Vet ikke', count: 1 }, { code: 'system', kind: 'system', label: 'Ubesvart', count: 1 }],
};

describe('the values of a variable', () => {
  it('stand in the order of the questionnaire, with those that only occur after them', () => {
    expect(valueRows(VARIABLE, SPREAD).map(({ code, count }) => [code, count])).toEqual([['2', 2], ['1', 4], ['3', 1], ['8', 1]]);
  });

  it('are saved as they were where nothing is said anew', () => {
    expect(described(valueRows(VARIABLE, SPREAD))).toEqual({ values: VARIABLE.values, missing: VARIABLE.missing });
  });

  it('are described when they are given a label, or said to be no answer', () => {
    const rows = valueRows(VARIABLE, SPREAD);
    const labelled = rows.map((row) => (row.code === '3' ? { ...row, label: 'Både og' } : row));
    expect(described(labelled).values).toHaveLength(3);
    const none = rows.map((row) => (row.code === '3' ? { ...row, missing: 'refused' as const } : row));
    expect(described(none).missing.map(({ kind }) => kind)).toEqual(['refused', 'dontKnow']);
  });

  it('have no counts where numbers are counted in classes', () => {
    expect(valueRows(VARIABLE, { ...SPREAD, binned: true }).map(({ count }) => count)).toEqual([null, null, 1]);
  });
});
