import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../../api/types';
import { attributeColumns, gridRows } from './rows';

function source(name: string, more: Partial<SourceRow> = {}): SourceRow {
  return { id: name, name, kind: 'interview', length: 10, words: 2, case: null, codings: 0, ...more };
}

const question = source('Hva hindrer?', { kind: 'openQuestion', answers: 2 });
const sources = [source('Intervju 10', { words: 9, attributes: { rolle: 'leder' } }), source('Intervju 2', { words: 5 }), question];
const answers = new Map([[question.id, [source('R2', { text: 'tid' }), source('R1', { text: 'regler' })]]]);
const compare = new Intl.Collator('nb', { numeric: true }).compare;
const byName = { column: 'name', descending: false } as const;
const names = (...args: Parameters<typeof gridRows>) => gridRows(...args).map((row) => row.source.name);

describe('gridRows', () => {
  it('sorts numbers in names as numbers', () => {
    expect(names(sources, new Map(), { words: '', kind: 'interview' }, byName, compare)).toEqual(['Intervju 2', 'Intervju 10']);
  });

  it('lists the answers of an open question under it', () => {
    const rows = gridRows(sources, answers, { words: '', kind: null }, byName, compare);
    expect(rows.map((row) => [row.source.name, row.level, row.expanded])).toEqual([
      ['Hva hindrer?', 1, true], ['R1', 2, null], ['R2', 2, null], ['Intervju 2', 1, null], ['Intervju 10', 1, null],
    ]);
  });

  it('keeps a question for the sake of an answer that fits', () => {
    expect(names(sources, answers, { words: 'regler', kind: null }, byName, compare)).toEqual(['Hva hindrer?', 'R1']);
  });

  it('puts what has no value last in both directions', () => {
    for (const descending of [false, true]) {
      const sorting = { column: 'attribute:rolle', descending } as const;
      expect(names(sources, new Map(), { words: '', kind: 'interview' }, sorting, compare)[0]).toBe('Intervju 10');
    }
  });

  it('makes columns of the sources’ attributes', () => {
    expect(attributeColumns(sources, answers)).toEqual(['rolle']);
  });
});
