import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../api/survey';
import { choicesOf, columnChoices, fitting } from './choices';
import { EMPTY_SPEC, formatDesign, formatSpec, moved, parseDesign, parseSpec, requestOf, specOf } from './spec';

const FULL = {
  ...EMPTY_SPEC, rows: 'tid', columns: ['stilling', 'Ansatte/alder & mer'], weight: 'vekt', frequency: '', filter: 'alder < 30 og rolle = "leder"',
  percent: 'row', missing: 'include=dontKnow,refused', means: true, interval: 'clopperPearson', adjust: 'holm', statistics: 'chiSquare,cramersV',
  sample: 'census', design: { strata: 'fylke', cluster: 'Skole, nr', fpc: '' }, waves: '2023,2024', match: 'id', small: false, hide: true, chart: '',
} as const;

describe('a table in the address', () => {
  it('is the same again', () => {
    expect(parseSpec(formatSpec(FULL))).toEqual(FULL);
  });

  it('is short where all is as it always is', () => {
    expect(formatSpec({ ...EMPTY_SPEC, rows: 'tid' })).toBe('rader=tid');
    expect(formatSpec(EMPTY_SPEC)).toBe('');
  });

  it('is a table where the address was mangled', () => {
    expect(parseSpec('rader=tid&prosent=bort&smaa=ja&ubesvart=x')).toEqual({ ...EMPTY_SPEC, rows: 'tid' });
  });
});

describe('what the server is asked', () => {
  it('is nothing without rows', () => {
    expect(requestOf(EMPTY_SPEC)).toBeNull();
  });

  it('comes back from the table plan as it was', () => {
    const request = requestOf(FULL);
    expect(request && specOf(request)).toEqual(FULL);
    expect(request && requestOf(specOf(request))).toEqual(request);
  });
});

describe('how respondents were drawn', () => {
  it('is read as the command line writes it, with commas in names', () => {
    const design = { strata: 'a, b', cluster: '', fpc: 'N' };
    expect(formatDesign(design)).toBe('strata=a, b,fpc=N');
    expect(parseDesign('strata=a, b,fpc=N')).toEqual(design);
  });
});

describe('the order of columns', () => {
  it('changes as far as the list goes', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
  });
});

describe('what can be chosen', () => {
  const variable = (name: string, label: string, scale: 'nominal' | 'text' = 'nominal') =>
    ({ id: name, name, label, scale, values: [], missing: [], questionnaire: '' });
  const questionnaires: readonly Questionnaire[] = [
    {
      id: '1', kind: 'survey', title: 'Ansatte', variables: [variable('tid', 'For liten tid'), variable('fritekst', 'Annet', 'text')],
      sets: [{ name: 'trivsel', label: 'Trivsel', kind: 'battery', variables: ['tid'] }],
    },
    { id: '2', kind: 'attributes', title: 'Egenskaper', variables: [variable('tid', 'Tid')], sets: [] },
  ];

  it('says of which questionnaire it is where the name does not tell', () => {
    expect(choicesOf(questionnaires).map(({ name }) => name)).toEqual(['trivsel', 'Ansatte/tid', 'fritekst', 'Egenskaper/tid']);
  });

  it('is for columns all but open answers and batteries', () => {
    expect(columnChoices(choicesOf(questionnaires)).map(({ name }) => name)).toEqual(['Ansatte/tid', 'Egenskaper/tid']);
  });

  it('is found by words of the label, and by how it begins first', () => {
    expect(fitting(choicesOf(questionnaires), 'tid').map(({ name }) => name)).toEqual(['Egenskaper/tid', 'Ansatte/tid']);
    expect(fitting(choicesOf(questionnaires), 'liten TID').map(({ name }) => name)).toEqual(['Ansatte/tid']);
  });
});
