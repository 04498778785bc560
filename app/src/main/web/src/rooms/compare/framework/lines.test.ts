import { describe, expect, it } from 'vitest';
import type { Framework } from '../../../api/framework';
import { linesOf, moved } from './lines';

const row = (name: string, role: string) => ({ caseId: name, name, variables: [role] });
const matrix: Framework = {
  codes: [], shown: ['rolle'], cells: [], firstRows: 24, firstCodes: 8, withoutText: 0, answersOnly: 0, unbound: 0,
  rows: [row('A', 'leder'), row('B', 'leder'), row('C', 'veileder')],
};

describe('the lines of a framework matrix', () => {
  it('have a head with its number over those that share a value', () => {
    expect(linesOf(matrix, true).map((line) => (line.kind === 'group' ? `${line.label} ${line.cases}` : line.row.name)))
      .toEqual(['leder 2', 'A', 'B', 'veileder 1', 'C']);
    expect(linesOf(matrix, false).every(({ kind }) => kind === 'case')).toBe(true);
  });

  it('are walked through past the heads, and not beyond the ends', () => {
    const lines = linesOf(matrix, true);
    expect(moved(lines, 3, [2, 1], 'ArrowDown', false)).toEqual([4, 1]);
    expect(moved(lines, 3, [4, 1], 'ArrowDown', false)).toEqual([4, 1]);
    expect(moved(lines, 3, [4, 1], 'ArrowUp', false)).toEqual([2, 1]);
    expect(moved(lines, 3, [1, 1], 'ArrowUp', false)).toEqual([1, 1]);
    expect(moved(lines, 3, [2, 1], 'Home', true)).toEqual([1, 0]);
    expect(moved(lines, 3, [2, 1], 'End', true)).toEqual([4, 2]);
    expect(moved(lines, 3, [4, 2], 'PageUp', false)).toEqual([1, 2]);
    expect(moved(lines, 3, [1, 0], 'PageDown', false)).toEqual([4, 0]);
    expect(moved(lines, 3, [1, 2], 'ArrowRight', false)).toEqual([1, 2]);
    expect(moved(lines, 3, [1, 2], 'x', false)).toBeNull();
  });
});
