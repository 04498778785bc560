import { describe, expect, it } from 'vitest';
import type { MemoRow } from '../../api/memos';
import { NO_MEMO_FILTER, fitting } from './filter';

const memo = (id: string, more: Partial<MemoRow>): MemoRow => ({
  id, about: id, kind: 'project', name: '', text: '', coder: 'Kari', at: `2026-01-0${id}T10:00:00Z`, ...more,
});
const MEMOS = [
  memo('1', { kind: 'coding', text: 'Ta med i kapittel 4', code: 'Barrierer/Tid', source: 'Intervju 10', start: 5, passage: 'for lang tid' }),
  memo('2', { kind: 'project', text: 'Husk fristen', coder: 'Ola' }),
  memo('3', { kind: 'source', text: 'Støy på opptaket', source: 'Intervju 2' }),
  memo('4', { kind: 'code', text: 'For vid?', code: 'Barrierer' }),
];
const ids = (filter: Partial<typeof NO_MEMO_FILTER>) =>
  fitting(MEMOS, { ...NO_MEMO_FILTER, ...filter }, new Intl.Collator('nb', { numeric: true }).compare).map(({ id }) => id);

describe('memos', () => {
  it('are found by words of the note, the passage and the names around them', () => {
    expect(ids({ words: 'KAPITTEL med' })).toEqual(['1']);
    expect(ids({ words: 'lang' })).toEqual(['1']);
    expect(ids({ words: 'intervju' })).toEqual(['3', '1']);
    expect(ids({ words: 'støv' })).toEqual([]);
  });

  it('are chosen by kind, coder and code with those below', () => {
    expect(ids({ kind: 'source' })).toEqual(['3']);
    expect(ids({ coder: 'Ola' })).toEqual(['2']);
    expect(ids({ code: 'Barrierer' })).toEqual(['4', '1']);
    expect(ids({ code: 'Barrierer/Tid' })).toEqual(['1']);
  });

  it('are ordered; what has no place comes last', () => {
    expect(ids({})).toEqual(['4', '3', '2', '1']);
    expect(ids({ order: 'place' })).toEqual(['3', '1', '4', '2']);
    expect(ids({ order: 'code' })).toEqual(['4', '1', '3', '2']);
    expect(ids({ order: 'coder' })).toEqual(['4', '3', '1', '2']);
  });
});
