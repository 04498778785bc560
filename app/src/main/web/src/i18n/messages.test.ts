import { describe, expect, it } from 'vitest';
import { en } from '../messages/en';
import { nb } from '../messages/nb';
import { nn } from '../messages/nn';
import { Messages } from './messages';

const sources = Object.values(
  import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true }),
).join('\n');
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();
/** Messages that show a template as an example: their braces are not filled in, and may be translated. */
const EXAMPLES = new Set(['quotes.attributionExample', 'quotes.help.fields', 'quotes.help.fields.example', 'quotes.help.first.example', 'quotes.todo.attributionIncomplete']);

describe.each([['nn', nn], ['en', en]] as const)('messages in %s', (_, texts) => {
  it('has every message, and no other', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(nb).sort());
  });

  it('fills the same places', () => {
    for (const [key, text] of Object.entries(nb)) {
      if (EXAMPLES.has(key)) continue;
      expect(placeholders(texts[key as keyof typeof nb]), key).toEqual(placeholders(text));
    }
  });

  it('leaves none empty', () => {
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('messages', () => {
  it('stand in one area each', () => {
    const areas = import.meta.glob<Record<string, string>>('../messages/*/*.json', { import: 'default', eager: true });
    const keys = Object.entries(areas).flatMap(([file, texts]) => Object.keys(texts).map((key) => `${file.split('/').at(-2)} ${key}`));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.length).toBe(3 * Object.keys(nb).length);
  });

  it('are all used', () => {
    const prefixes = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unused = Object.keys(nb).filter((key) => {
      const base = key.replace(/\.(one|other)$/, '');
      return !sources.includes(`'${base}'`) && !prefixes.some((prefix) => key.startsWith(prefix));
    });
    expect(unused).toEqual([]);
  });

  it('have both a form for one and a form for several', () => {
    const ones = Object.keys(nb).filter((key) => key.endsWith('.one'));
    expect(ones.filter((key) => !(key.replace(/one$/, 'other') in nb))).toEqual([]);
  });

  it('write numbers as the language does', () => {
    expect(new Messages('nb').count('sources.rows', 1)).toBe('1 rad');
    expect(new Messages('nb').count('sources.rows', 20_000)).toBe('20\u00a0000 rader');
    expect(new Messages('en').count('sources.rows', 20_000)).toBe('20,000 rows');
  });

  it('never show a little as nothing, nor nearly all as all', () => {
    const { percent } = new Messages('en');
    expect([0, 0.0001, 0.62, 0.999, 1].map(percent)).toEqual(['0%', '1%', '62%', '99%', '100%']);
  });

  it('leave a place that gets no value as it stands', () => {
    expect(new Messages('nb').text('quotes.attributionExample')).toBe('{rolle}, {kontor}');
  });
});
