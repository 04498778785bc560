import { describe, expect, it } from 'vitest';
import type { Questionnaire, Scale } from '../../api/survey';
import { NO_SURVEY_FILTER, surveyRows } from './rows';

const variable = (name: string, label = name, scale: Scale = 'nominal') => ({
  id: `id-${name}`, name, label, scale, missing: [], questionnaire: 'Ansatte', values: name === 'b1' ? [{ code: '1', label: 'Helt enig' }] : [],
});
const ANSATTE: Questionnaire = {
  id: 'q', kind: 'survey', title: 'Ansatte', variables: [variable('stilling'), variable('b2'), variable('alder', 'Alder', 'interval'), variable('b1')],
  sets: [{ name: 'b', label: 'Trivsel', kind: 'battery', variables: ['b1', 'b2'] }],
};
const names = (filter: Partial<typeof NO_SURVEY_FILTER>) =>
  surveyRows([ANSATTE], { ...NO_SURVEY_FILTER, ...filter }).map((row) =>
    row.kind === 'variable' ? row.variable.name : row.kind === 'set' ? `[${row.set.name}]` : `# ${row.count}`);

describe('the list of variables', () => {
  it('has the variables of a set together, in the order of the set', () => {
    expect(names({})).toEqual(['# 4', 'stilling', '[b]', 'b1', 'b2', 'alder']);
  });

  it('finds a variable by what could be answered, and all of a set by its name', () => {
    expect(names({ words: 'helt ENIG' })).toEqual(['# 1', '[b]', 'b1']);
    expect(names({ words: 'trivsel' })).toEqual(['# 2', '[b]', 'b1', 'b2']);
  });

  it('shows no head over nothing', () => {
    expect(names({ words: 'finnes ikke' })).toEqual([]);
    expect(names({ scale: 'interval' })).toEqual(['# 1', 'alder']);
    expect(names({ questionnaire: 'en annen' })).toEqual([]);
  });
});
