import { describe, expect, it } from 'vitest';
import type { ProgressRow } from './calls';
import { type ProgressColumn, shareOf, sortedRows } from './progressRows';

const row = (name: string, coded: number, more: Partial<ProgressRow> = {}): ProgressRow => ({
  id: name, name, kind: 'interview', words: 10, codings: 1, coded, coders: {}, ...more,
});
const order = (rows: ProgressRow[], column: ProgressColumn, descending = false) =>
  sortedRows(rows, { column, descending }, (a, b) => a.localeCompare(b, 'nb', { numeric: true })).map(({ name }) => name);

describe('progress rows', () => {
  const rows = [row('Intervju 10', 0.5), row('Intervju 2', 0.5, { coders: { Kari: 0.4 } }), row('Åpent', 0.1)];

  it('are sorted by name with numbers as numbers', () => {
    expect(order(rows, 'name')).toEqual(['Intervju 2', 'Intervju 10', 'Åpent']);
  });

  it('are sorted by what is coded, and by name where that is alike', () => {
    expect(order(rows, 'coded', true)).toEqual(['Intervju 2', 'Intervju 10', 'Åpent']);
    expect(order(rows, 'coder:Kari', true)[0]).toBe('Intervju 2');
  });

  it('count the answers of an open question, not its letters', () => {
    expect(shareOf(row('q', 0.9, { kind: 'openQuestion', answers: 4, touched: 1 }))).toBe(0.25);
  });
});
