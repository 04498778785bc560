import { describe, expect, it } from 'vitest';
import type { SessionCoding } from '../../coding/session';
import { codebook } from '../../testing/codes';
import { type ReadingView, codedShare, codersOf, columnsOf, shownCodings } from './readingView';

const CODES = codebook({ A: 1, 'A/B': 1, 'A/B/C': 1, D: 1 });
const ALL: ReadingView = { hidden: new Set(), codeId: null, sideBySide: false, blind: false, whole: false };

function coding(code: string, coder: string, start = 0, end = 10): SessionCoding {
  const id = `${code} ${coder}`;
  return { id, key: id, codeId: code, code, sourceId: 's', source: 'S', start, end, lines: [1, 1], text: '', coder, at: '', pending: false };
}

const CODINGS = [coding('A', 'Ola'), coding('A/B', 'Kari'), coding('A/B/C', 'Ola'), coding('D', 'Åse')];
const shown = (view: Partial<ReadingView>) => shownCodings(CODINGS, CODES, { ...ALL, ...view }, 'Kari').map(({ id }) => id);

describe('the view of the codings', () => {
  it('shows a code with those under it', () => {
    expect(shown({ codeId: 'A/B' })).toEqual(['A/B Kari', 'A/B/C Ola']);
  });

  it('leaves out coders', () => {
    expect(shown({ hidden: new Set(['Ola']) })).toEqual(['A/B Kari', 'D Åse']);
  });

  it('hides all others where somebody codes blind, whoever else is hidden', () => {
    expect(shown({ blind: true, hidden: new Set(['Kari']) })).toEqual(['A/B Kari']);
  });

  it('has oneself first among the coders, coded or not', () => {
    expect(codersOf(CODINGS, 'Kari')).toEqual(['Kari', 'Ola', 'Åse']);
    expect(codersOf(CODINGS, 'Per')).toEqual(['Per', 'Kari', 'Ola', 'Åse']);
  });

  it('has columns only where there is somebody to stand beside', () => {
    expect(columnsOf(CODINGS, { ...ALL, sideBySide: true }, 'Kari')).toEqual(['Kari', 'Ola', 'Åse']);
    expect(columnsOf([coding('A', 'Kari')], { ...ALL, sideBySide: true }, 'Kari')).toBeNull();
    expect(columnsOf(CODINGS, { ...ALL, sideBySide: true, blind: true }, 'Kari')).toBeNull();
  });

  it('counts what is coded twice once', () => {
    expect(codedShare([coding('A', 'Kari', 0, 10), coding('D', 'Kari', 5, 20), coding('A', 'Ola', 20, 99)], 'Kari', 100)).toBe(0.2);
    expect(codedShare([], 'Kari', 0)).toBe(0);
  });
});
