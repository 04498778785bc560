import { describe, expect, it } from 'vitest';
import { codebook } from '../testing/codes';
import { rankCodes } from './filter';
import { codeTree, totalCounts, withAncestors } from './tree';

const CODES = [
  ...codebook({
    Barrierer: 96,
    'Barrierer/Tid': 18,
    'Barrierer/Søknadstid': 40,
    'Barrierer/Lang tid': 2,
    'Barrierer/Tidspress': 5,
    Styring: 58,
    'Styring/Mål': 33,
    'Åpenhet': 4,
  }),
  { id: 'x', path: 'Helse', name: 'Helse', parent: null, count: 9, aliases: ['sykdomstid'] },
];
const found = (query: string) => rankCodes(CODES, query).map(({ code }) => code.path);

describe('rankCodes', () => {
  it('puts the whole name first, then starts of names, of words, insides, and aliases', () => {
    expect(found('tid')).toEqual([
      'Barrierer/Tid', 'Barrierer/Tidspress', 'Barrierer/Lang tid', 'Barrierer/Søknadstid', 'Helse',
    ]);
  });

  it('orders equals by use', () => {
    expect(found('barrierer/').slice(0, 1)).toEqual(['Barrierer']);
    expect(found('arr')[0]).toBe('Barrierer');
  });

  it('reads a slash as a path', () => {
    expect(found('barr/ti')).toEqual(['Barrierer/Tid', 'Barrierer/Tidspress', 'Barrierer/Lang tid', 'Barrierer/Søknadstid']);
    expect(found('sty/tid')).toEqual([]);
  });

  it('ignores case but not letters: å is not a', () => {
    expect(found('ÅPEN')).toEqual(['Åpenhet']);
    expect(found('apen')).toEqual([]);
  });

  it('says where in the name it was found', () => {
    expect(rankCodes(CODES, 'press')[0]?.match).toEqual([4, 9]);
    expect(rankCodes(CODES, 'lang t')[0]?.match).toEqual([0, 6]);
  });

  it('gives all codes in the order of the codebook when nothing is typed', () => {
    expect(found(' ')).toEqual(CODES.map(({ path }) => path));
  });
});

describe('the tree', () => {
  it('puts children under their parents, in order', () => {
    expect(codeTree(CODES).map(({ code, children }) => [code.name, children.length])).toEqual([
      ['Barrierer', 4], ['Styring', 1], ['Åpenhet', 0], ['Helse', 0],
    ]);
  });

  it('counts the codings below a code with its own', () => {
    const deep = codebook({ A: 1, 'A/B': 2, 'A/B/C': 4, 'A/D': 8, E: 16 });
    expect(deep.map(({ id }) => totalCounts(deep).get(id))).toEqual([15, 6, 4, 8, 16]);
  });

  it('keeps the ancestors of codes that fit', () => {
    expect(withAncestors(CODES, new Set(['Styring/Mål'])).map(({ path }) => path)).toEqual(['Styring', 'Styring/Mål']);
  });
});
