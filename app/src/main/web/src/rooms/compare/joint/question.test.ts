import { describe, expect, it } from 'vitest';
import type { Questionnaire, Variable } from '../../../api/survey';
import type { Code } from '../../../api/types';
import { FIRST_VIEW, parseView } from '../view';
import { jointAddress } from './address';
import { begun, questionOf } from './question';

const variable = (name: string, ...labels: string[]): Variable => ({
  id: name, name, label: name, scale: 'nominal', values: labels.map((label, code) => ({ code: String(code), label })), missing: [], questionnaire: '',
});
const attributes: Questionnaire = { id: 'a', kind: 'attributes', title: 'attributes', variables: [variable('rolle', 'leder'), variable('kontor', 'Nordvik')], sets: [] };
const survey: Questionnaire = { id: 's', kind: 'survey', title: 'Svar', variables: [variable('rolle', 'annet'), variable('kontor', 'nordvik '), variable('tid', 'ja')], sets: [] };
const codes = [{ id: 'c0', path: 'Ubrukt', count: 0 }, { id: 'c1', path: 'Barrierer', count: 2 }, { id: 'c2', path: 'Styring', count: 1 }] as unknown as readonly Code[];

describe('what a joint display begins with', () => {
  it('is the first theme, in groups of what both kinds of people have in common', () => {
    expect(begun(FIRST_VIEW, [attributes, survey], codes)).toMatchObject({ theme: 'c1', groups: 'Svar/kontor', rows: '' });
  });

  it('leaves what is chosen', () => {
    expect(begun({ ...FIRST_VIEW, rows: 'tid', theme: 'c2' }, [attributes, survey], codes)).toMatchObject({ theme: 'c2', groups: '', rows: 'tid' });
  });

  it('has a theme that is there', () => {
    expect(begun({ ...FIRST_VIEW, theme: 'gone' }, [], codes).theme).toBe('c1');
  });
});

describe('the question', () => {
  it('is none without rows or theme', () => {
    expect(questionOf({ ...FIRST_VIEW, rows: 'tid' }, 'nb')).toBeNull();
    expect(questionOf({ ...FIRST_VIEW, theme: 'c1' }, 'nb')).toBeNull();
  });

  it('has only what is chosen', () => {
    expect(questionOf({ ...FIRST_VIEW, rows: 'tid', theme: 'c1', quotesBy: 'rolle' }, 'nb')).toMatchObject({ table: { rows: 'tid', statistics: 'none' }, by: '' });
    expect(questionOf({ ...FIRST_VIEW, rows: 'tid', groups: 'kontor', filter: 'alder > 1', weight: 'v', theme: 'c1', quotesBy: 'sted' }, 'nb'))
      .toMatchObject({ table: { rows: 'tid', columns: ['kontor'], filter: 'alder > 1', weight: 'v', statistics: 'none' }, by: 'sted', code: 'c1' });
  });
});

describe('the way from a table', () => {
  it('leads to the same question in the same groups', () => {
    expect(parseView(jointAddress({ rows: 'tid', columns: ['Svar/kontor'], filter: 'alder > 1', weight: 'v' })))
      .toEqual({ ...FIRST_VIEW, tab: 'joint', rows: 'tid', groups: 'Svar/kontor', filter: 'alder > 1', weight: 'v' });
    expect(parseView(jointAddress({ rows: 'tid', columns: [], filter: '', weight: '' })).groups).toBe('');
  });
});
