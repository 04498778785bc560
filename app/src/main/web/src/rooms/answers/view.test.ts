import { describe, expect, it } from 'vitest';
import { codebook } from '../../testing/codes';
import { codeFrequencies, withBelow } from './frequencies';
import { rowSize } from './heights';
import { NOTHING, everything, extended, only, shareOf, toggled } from './selection';
import { type AnswerCoding, type Sheet, sheetOf, withCodings } from './sheet';
import { type AnswerFilter, RowOrder, fittingRows, groupedRows, rowsOf } from './view';

const TEXTS = ['Økonomi', 'vet ikke', 'Ålesund er langt unna', 'Vet ikke.', '', 'tid'];
const ALL: AnswerFilter = { words: '', codes: null, attribute: null, coder: null };
const compare = new Intl.Collator('nb-NO', { numeric: true }).compare;

function sheet(codings: Readonly<Record<number, readonly Partial<AnswerCoding>[]>> = {}): Sheet {
  const bare = sheetOf({
    state: 'a',
    lastChange: 1,
    ids: TEXTS.map((_, row) => `id${row}`),
    texts: TEXTS,
    cases: ['2', '10', '1', '', '3', '4'],
    attributes: [{ name: 'alder', values: ['', 'ung', 'gammel', 'middels'], order: [1, 3, 2], places: [2, 1, 3, 0, 1, 2] }],
    codings: { codes: [], coders: [], rows: [] },
  });
  const rows = Object.keys(codings).map(Number);
  return withCodings(bare, rows, (_, row) =>
    (codings[row] ?? []).map((one) => ({ id: 'x', codeId: 'Tid', coder: 'Kari', start: 0, end: 3, ...one })));
}

describe('filtering answers', () => {
  it('finds words whatever their case, all of them', () => {
    expect(fittingRows(sheet(), { ...ALL, words: 'VET ik' })).toEqual([1, 3]);
    expect(fittingRows(sheet(), { ...ALL, words: 'vet tid' })).toEqual([]);
    expect(fittingRows(sheet(), { ...ALL, words: 'ål' })).toEqual([2]);
  });

  it('finds a value of an attribute, and those without one', () => {
    expect(fittingRows(sheet(), { ...ALL, attribute: { name: 'alder', value: 'gammel' } })).toEqual([0, 5]);
    expect(fittingRows(sheet(), { ...ALL, attribute: { name: 'alder', value: '' } })).toEqual([3]);
  });

  it('finds codes and coders together', () => {
    const coded = sheet({ 0: [{ codeId: 'Tid' }], 1: [{ codeId: 'Penger', coder: 'Ola' }] });
    expect(fittingRows(coded, { ...ALL, codes: new Set(['Penger']) })).toEqual([1]);
    expect(fittingRows(coded, { ...ALL, codes: new Set(['Penger']), coder: 'Kari' })).toEqual([]);
    expect(fittingRows(coded, { ...ALL, coder: 'Ola' })).toEqual([1]);
    expect(fittingRows(coded, { ...ALL, codes: new Set() })).toEqual([2, 3, 4, 5]);
    expect(fittingRows(coded, { ...ALL, codes: new Set(), coder: 'Ola' })).toEqual([0, 2, 3, 4, 5]);
  });
});

describe('sorting answers', () => {
  const order = new RowOrder(compare, (of, row) => (of.codings[row] ?? []).map(({ codeId }) => codeId).join());
  const rows = TEXTS.map((_, row) => row);

  it('follows the language, what is empty last either way', () => {
    expect(order.sorted(sheet(), rows, { column: 'answer', descending: false })).toEqual([5, 1, 3, 0, 2, 4]);
    expect(order.sorted(sheet(), rows, { column: 'answer', descending: true })).toEqual([2, 0, 3, 1, 5, 4]);
  });

  it('counts where there are numbers', () => {
    expect(order.sorted(sheet(), rows, { column: 'case', descending: false })).toEqual([2, 0, 4, 5, 1, 3]);
  });

  it('follows the order of the questionnaire', () => {
    expect(order.sorted(sheet(), rows, { column: 'attribute:alder', descending: false })).toEqual([1, 4, 2, 0, 5, 3]);
  });

  it('sorts by codes as they are now', () => {
    expect(order.sorted(sheet({ 5: [{}], 2: [{ codeId: 'Alder' }] }), rows, { column: 'codes', descending: false })).toEqual([2, 5, 0, 1, 3, 4]);
    expect(order.sorted(sheet({ 4: [{}] }), rows, { column: 'codes', descending: false })[0]).toBe(4);
  });
});

describe('grouping answers', () => {
  const groups = [{ representative: 1, rows: [1, 3, 4] }];

  it('puts the largest group first, folded, and single answers as they are', () => {
    const view = groupedRows([0, 1, 2, 3, 4, 5], groups, () => false, true);
    expect(view.map(({ kind }) => kind)).toEqual(['group', 'answer', 'answer', 'answer']);
    expect(view[0] && rowsOf(view[0])).toEqual([1, 3, 4]);
  });

  it('shows only members that fit, in the order that is chosen', () => {
    const view = groupedRows([5, 4, 0, 3], groups, () => true, false);
    expect(view.map((row) => (row.kind === 'group' ? row.rows : row.row))).toEqual([5, [4, 3], 4, 3, 0]);
  });

  it('makes no group of one', () => {
    expect(groupedRows([0, 3], groups, () => true, true).every(({ kind }) => kind === 'answer')).toBe(true);
  });
});

describe('selecting answers', () => {
  const view = groupedRows([0, 1, 2, 3, 4, 5], [{ representative: 1, rows: [1, 3] }], () => false, false);

  it('takes a group as all of its answers', () => {
    const selection = toggled(NOTHING, view, 1);
    expect([...selection.rows]).toEqual([1, 3]);
    expect(shareOf(selection.rows, view[1]!)).toBe('all');
    expect(toggled(selection, view, 1).rows.size).toBe(0);
  });

  it('extends from where it began, to and fro', () => {
    const down = extended(NOTHING, view, 1, 2);
    expect([...down.rows].sort()).toEqual([1, 2, 3]);
    expect([...extended(down, view, 2, 0).rows].sort()).toEqual([0, 1, 3]);
    expect([...extended(only(view, 4), view, 0, 3).rows].sort()).toEqual([4, 5]);
  });

  it('takes everything that is shown', () => {
    expect(everything(view).rows.size).toBe(6);
  });
});

describe('how often codes stand in answers', () => {
  const codes = codebook({ Barrierer: 0, 'Barrierer/Tid': 0, 'Barrierer/Penger': 0, Annet: 0 });

  it('counts each answer once, for the code and those above it', () => {
    const coded = sheet({ 0: [{ codeId: 'Barrierer/Tid' }, { codeId: 'Barrierer/Tid', coder: 'Ola' }, { codeId: 'Barrierer/Penger' }], 2: [{ codeId: 'Barrierer/Tid' }] });
    expect(codeFrequencies(coded, [0, 1, 2], codes).map(({ code, answers, level }) => [code.path, answers, level])).toEqual([
      ['Barrierer', 2, 1], ['Barrierer/Tid', 2, 2], ['Barrierer/Penger', 1, 2],
    ]);
    expect(codeFrequencies(coded, [1], codes)).toEqual([]);
  });

  it('finds a code with all below it', () => {
    expect([...withBelow(codes, 'Barrierer')]).toEqual(['Barrierer', 'Barrierer/Tid', 'Barrierer/Penger']);
  });
});

describe('the height of a row', () => {
  it('is known from the length, and at most three lines', () => {
    expect(rowSize(0, 400)).toEqual({ lines: 1, height: 35 });
    expect(rowSize(80, 400).lines).toBe(2);
    expect(rowSize(10_000, 400).lines).toBe(3);
  });
});
