import { describe, expect, it } from 'vitest';
import { codebook } from '../../testing/codes';
import { suggestionsFor } from './suggestions';

const CODES = codebook({ Barrierer: 3, 'Barrierer/Tid': 9, Styring: 5 });
const offered = (typed: string, last: string | null = null) =>
  suggestionsFor(CODES, typed, last).map((one) => (one.kind === 'code' ? one.code.path : `+ ${one.path}`));

describe('suggestionsFor', () => {
  it('offers the code used last, then the most used, before anything is typed', () => {
    expect(offered('', 'Barrierer')).toEqual(['Barrierer', 'Barrierer/Tid', 'Styring']);
  });

  it('offers to make what does not exist', () => {
    expect(offered('Barrierer / Nytt')).toEqual(['+ Barrierer/Nytt']);
    expect(offered('ti')).toEqual(['Barrierer/Tid', '+ ti']);
  });

  it('leaves out what is on the passage already, without offering to make it anew', () => {
    expect(suggestionsFor(CODES, 'tid', null, new Set(['Barrierer/Tid']))).toEqual([{ kind: 'create', path: 'tid' }]);
    expect(suggestionsFor(CODES, 'Barrierer/Tid', null, new Set(['Barrierer/Tid']))).toEqual([]);
  });

  it('does not offer to make a code twice, whatever its case', () => {
    expect(offered('barrierer/tid')).toEqual(['Barrierer/Tid']);
  });
});
