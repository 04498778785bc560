import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../../api/types';
import { parseCells } from './cells';
import { changedPlaces } from './correction/changedLines';
import { folderPaths, folderTree, tidyFolder } from './folders';
import { codedShare, knownValues, shownSources } from './rows';

function source(name: string, more: Partial<SourceRow> = {}): SourceRow {
  return { id: name, name, kind: 'interview', length: 10, words: 2, case: null, codings: 0, ...more };
}

const sources = [
  source('Intervju 10', { words: 9, folder: 'Nordvik/Ledere', attributes: { rolle: 'leder' } }),
  source('Intervju 2', { words: 5, folder: 'Nordvik', reviews: 1 }),
  source('Hva hindrer?', { kind: 'openQuestion', answers: 2 }),
];
const compare = new Intl.Collator('nb', { numeric: true }).compare;
const byName = { column: 'name', descending: false } as const;
const all = { words: '', kind: null, folder: null, toReview: false } as const;
const names = (...args: Parameters<typeof shownSources>) => shownSources(...args).map(({ name }) => name);

describe('shownSources', () => {
  it('sorts numbers in names as numbers', () => {
    expect(names(sources, { ...all, kind: 'interview' }, byName, compare)).toEqual(['Intervju 2', 'Intervju 10']);
  });

  it('shows a folder with the folders below it, and none as none', () => {
    expect(names(sources, { ...all, folder: 'Nordvik' }, byName, compare)).toEqual(['Intervju 2', 'Intervju 10']);
    expect(names(sources, { ...all, folder: 'Nord' }, byName, compare)).toEqual([]);
    expect(names(sources, { ...all, folder: '' }, byName, compare)).toEqual(['Hva hindrer?']);
  });

  it('finds words in names, folders and attributes', () => {
    expect(names(sources, { ...all, words: 'leder intervju' }, byName, compare)).toEqual(['Intervju 10']);
    expect(names(sources, { ...all, toReview: true }, byName, compare)).toEqual(['Intervju 2']);
  });

  it('puts what has no value last in both directions', () => {
    for (const descending of [false, true]) {
      const sorting = { column: 'attribute:rolle', descending } as const;
      expect(names(sources, { ...all, kind: 'interview' }, sorting, compare)[0]).toBe('Intervju 10');
    }
  });
});

describe('folderTree', () => {
  it('counts what lies in a folder and below it', () => {
    const [nordvik] = folderTree(sources, compare);
    expect([nordvik?.path, nordvik?.count, nordvik?.children[0]?.path]).toEqual(['Nordvik', 2, 'Nordvik/Ledere']);
    expect(folderPaths(folderTree(sources, compare))).toEqual(['Nordvik', 'Nordvik/Ledere']);
    expect(tidyFolder(' A / /B ')).toBe('A/B');
  });
});

describe('codedShare and knownValues', () => {
  it('takes the coder with most, and offers each value once', () => {
    expect(codedShare(source('a', { coded: [{ coder: 'K', codings: 1, share: 0.2 }, { coder: 'O', codings: 9, share: 0.1 }] }))).toBe(0.2);
    expect(knownValues({ name: 'rolle', label: 'Rolle', values: ['leder', 'veileder'] }, sources)).toEqual(['leder', 'veileder']);
  });
});

describe('parseCells', () => {
  it('reads rows and cells as a spreadsheet writes them', () => {
    expect(parseCells('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(parseCells('"a ""b""\nc"\td')).toEqual([['a "b" c', 'd']]);
    expect(parseCells('')).toEqual([['']]);
  });
});

describe('changedPlaces', () => {
  it('shows what was changed with the words around it', () => {
    const before = 'En linje til.\n\nDet er lite oplæring her.\n';
    const start = before.indexOf('oplæring');
    const edit = {
      before: { start, end: start + 8, lines: [3, 3] as const, text: 'oplæring' },
      after: { start, end: start + 9, lines: [3, 3] as const, text: 'opplæring' },
    };
    expect(changedPlaces(before, [edit])).toEqual([
      {
        line: 3,
        end: start + 8,
        pieces: [
          { text: 'Det er lite ', kind: 'same' },
          { text: 'oplæring', kind: 'out' },
          { text: 'opplæring', kind: 'in' },
          { text: ' her.', kind: 'same' },
        ],
      },
    ]);
  });
});
