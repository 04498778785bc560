import { describe, expect, it } from 'vitest';
import { fitness } from './fuzzy';

const best = (query: string, texts: string[]) =>
  texts
    .map((text) => [text, fitness(query, text)] as const)
    .filter(([, fit]) => fit !== null)
    .sort((a, b) => Number(b[1]) - Number(a[1]))
    .map(([text]) => text);

describe('fitness', () => {
  it('prefers the start, then the start of a word, then the middle', () => {
    expect(best('tid', ['Ventetid', 'For lite tid', 'Tidspress'])).toEqual(['Tidspress', 'For lite tid', 'Ventetid']);
  });

  it('wants every word, in any order', () => {
    expect(best('kontor intervju', ['Intervju 7, kontor B', 'Intervju 7', 'Kontor B'])).toEqual(['Intervju 7, kontor B']);
  });

  it('takes letters as they are typed in a hurry', () => {
    expect(fitness('sok', 'Søk')).not.toBeNull();
    expect(fitness('apne', 'Åpne svar')).not.toBeNull();
    expect(fitness('KAFÉ', 'kafe')).not.toBeNull();
  });

  it('takes the first letters of words', () => {
    expect(fitness('bt', 'Barrierer / Tid')).not.toBeNull();
    expect(fitness('barti', 'Barrierer / Tid')).not.toBeNull();
    expect(fitness('bd', 'Barrierer / Tid')).toBeNull();
  });

  it('prefers the shorter of two that fit alike', () => {
    expect(best('tid', ['Tidsbruk og annet', 'Tid'])).toEqual(['Tid', 'Tidsbruk og annet']);
  });

  it('survives whatever is typed', () => {
    expect(fitness('(*+[\\', 'Tid')).toBeNull();
    expect(fitness('', 'Tid')).not.toBeNull();
    expect(fitness('a'.repeat(5000), 'a'.repeat(400))).toBeNull();
  });
});
