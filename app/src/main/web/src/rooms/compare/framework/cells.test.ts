import { describe, expect, it, vi } from 'vitest';
import type { Framework, FrameworkCell, FrameworkPart, FrameworkQuestion } from '../../../api/framework';
import { FrameworkCells, cellOf } from './cells';

const question: FrameworkQuestion = { codes: [], where: '', show: [], sort: '', answers: false, max: 3, language: 'nb' };
const said = (row: number, code: number, summary: string): FrameworkCell => ({ caseId: `c${row}`, code, summary, passages: 1, quotes: [] });
const matrix = (...cells: readonly FrameworkCell[]): Framework => ({
  codes: Array.from({ length: 20 }, (_, i) => ({ id: `k${i}`, path: `K${i}`, cases: 1 })),
  shown: [],
  rows: Array.from({ length: 100 }, (_, i) => ({ caseId: `c${i}`, name: `C${i}`, variables: [] })),
  cells, firstRows: 24, firstCodes: 8, withoutText: 0, answersOnly: 0, unbound: 0,
});

describe('the cells of a framework matrix', () => {
  it('are asked for where somebody looks, each part once', async () => {
    const asked: FrameworkPart[] = [];
    const cells = new FrameworkCells({
      cells: async (_, part) => {
        asked.push(part);
        return [said(30, 9, 'Der')];
      },
    }, () => undefined);
    cells.begin(question, matrix(said(0, 0, 'Her')));
    expect(cellOf(cells.shown.get(), 'c0', 0, 0)?.summary).toBe('Her');
    expect(cellOf(cells.shown.get(), 'c1', 1, 0)).toBeNull();
    expect(cellOf(cells.shown.get(), 'c30', 30, 9)).toBeUndefined();
    cells.see(0, 10, 0, 5);
    cells.see(25, 30, 8, 10);
    cells.see(25, 31, 8, 10);
    await vi.waitFor(() => expect(cellOf(cells.shown.get(), 'c30', 30, 9)?.summary).toBe('Der'));
    cells.see(25, 30, 8, 10);
    expect(asked).toEqual([{ row: 24, rows: 24, code: 8, codesShown: 8 }]);
    expect(cellOf(cells.shown.get(), 'c31', 31, 9)).toBeNull();
  });

  it('stay as they were until the changed ones have come, and no longer', () => {
    const cells = new FrameworkCells({ cells: () => new Promise(() => undefined) }, () => undefined);
    cells.begin(question, matrix(said(0, 0, 'Før')));
    cells.begin(question, matrix());
    expect(cellOf(cells.shown.get(), 'c0', 0, 0)).toBeNull();
    cells.begin({ ...question, where: 'x = 1' }, matrix());
    expect(cellOf(cells.shown.get(), 'c0', 30, 0)).toBeUndefined();
  });

  it('are asked for again after they could not be had', async () => {
    const report = vi.fn();
    const call = vi.fn(() => Promise.reject<readonly FrameworkCell[]>(new Error('gone')));
    const cells = new FrameworkCells({ cells: call }, report);
    cells.begin(question, matrix());
    cells.see(30, 31, 0, 1);
    await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
    cells.see(30, 31, 0, 1);
    expect(call).toHaveBeenCalledTimes(2);
  });
});
