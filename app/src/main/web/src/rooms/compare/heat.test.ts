import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../api/compare';
import { heatOf, moved } from './heat';

const WORDS = { total: 'I alt', any: 'Minst én' };

const MATRIX: Matrix = {
  title: 'Koder etter rolle',
  columns: [{ name: 'rolle', label: 'Rolle' }],
  rowBases: [{ row: 'A/B', rowLabel: 'B', n: 4 }, { row: 'C', rowLabel: 'C', n: 1 }],
  columnBases: [{ column: '1', columnLabel: 'leder', n: 3 }, { column: '2', columnLabel: 'veileder', n: 5 }],
  cells: [
    { row: 'A/B', column: '1', count: 2, n: 3 },
    { row: 'A/B', column: '2', count: 4, n: 5 },
    { row: 'A/B', column: null, count: 6, n: 8 },
    { row: 'C', column: '1', count: 1, n: 3 },
    { row: 'C', column: '2', count: 0, n: 5 },
    { row: 'C', column: null, count: 1, n: 8 },
    { row: null, column: '1', count: 3, n: 3 },
    { row: null, column: '2', count: 4, n: 5 },
    { row: null, column: null, count: 7, n: 8 },
  ],
  baseLine: '',
  notes: [],
};

describe('the heat of a matrix', () => {
  it('goes from nothing to the greatest number, and leaves totals uncoloured', () => {
    const heat = heatOf(MATRIX, WORDS);
    expect(heat.rows.map(({ label, above }) => [above, label])).toEqual([['A', 'B'], ['', 'C'], ['', 'Minst én']]);
    expect(heat.rows[0]?.cells.map((cell) => cell.heat)).toEqual([0.5, 1, 0]);
    expect(heat.rows[2]?.cells.map((cell) => cell.heat)).toEqual([0, 0, 0]);
    expect(heat.columns.map(({ label, base }) => [label, base])).toEqual([['leder', 3], ['veileder', 5], ['I alt', 8]]);
  });

  it('does not colour how much a code is used in all', () => {
    const heat = heatOf(
      {
        ...MATRIX,
        columns: [{ name: 'codes', label: 'Koder' }],
        rowBases: [{ row: 'A', n: 9 }, { row: 'X/B', n: 3 }],
        columnBases: [{ column: 'A', n: 9 }, { column: 'X/B', n: 3 }],
        cells: [
          { row: 'A', column: 'A', count: 9, n: 9 },
          { row: 'A', column: 'X/B', count: 2, n: 3 },
          { row: 'X/B', column: 'A', count: 2, n: 9 },
          { row: 'X/B', column: 'X/B', count: 3, n: 3 },
        ],
      },
      WORDS,
    );
    expect(heat.rows.map((row) => row.cells.map((cell) => cell.heat))).toEqual([[0, 1], [1, 0]]);
    expect(heat.columns.map(({ label }) => label)).toEqual(['A', 'B']);
  });

  it('is of the share where that is counted', () => {
    const cells = MATRIX.cells.map((cell) => ({ ...cell, count: 1000, share: cell.row === 'C' ? 20 : 10 }));
    const heat = heatOf({ ...MATRIX, cells }, WORDS);
    expect(heat.rows[1]?.cells[0]).toMatchObject({ value: 20, heat: 1 });
    expect(heat.rows[0]?.cells[0]?.heat).toBe(0.5);
  });
});

describe('moving about the grid', () => {
  const heat = heatOf(MATRIX, WORDS);
  it('stops at the edges', () => {
    expect(moved(heat, [0, 0], 'ArrowUp')).toEqual([0, 0]);
    expect(moved(heat, [0, 0], 'ArrowDown')).toEqual([1, 0]);
    expect(moved(heat, [2, 2], 'ArrowRight')).toEqual([2, 2]);
    expect(moved(heat, [1, 1], 'End')).toEqual([1, 2]);
    expect(moved(heat, [1, 1], 'a')).toBeNull();
  });
});
