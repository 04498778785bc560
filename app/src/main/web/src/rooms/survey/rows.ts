import type { Questionnaire, Scale, Variable, VariableSet } from '../../api/survey';

/** A line of the list: the head of a questionnaire or a set, or a variable of it. */
export type SurveyRow =
  | { readonly kind: 'questionnaire'; readonly id: string; readonly questionnaire: Questionnaire; readonly count: number }
  | { readonly kind: 'set'; readonly id: string; readonly questionnaireId: string; readonly set: VariableSet; readonly count: number }
  | { readonly kind: 'variable'; readonly id: string; readonly variable: Variable; readonly inSet: boolean };

export interface SurveyFilter {
  readonly words: string;
  readonly scale: Scale | '';
  /** Id of the only questionnaire to show; empty for all. */
  readonly questionnaire: string;
}

export const NO_SURVEY_FILTER: SurveyFilter = { words: '', scale: '', questionnaire: '' };

/** The variables that fit, in the order of their questionnaires; those of a set stand under it, where its first one stood. */
export function surveyRows(questionnaires: readonly Questionnaire[], filter: SurveyFilter): readonly SurveyRow[] {
  const words = filter.words.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const rows: SurveyRow[] = [];
  for (const questionnaire of questionnaires) {
    if (filter.questionnaire !== '' && filter.questionnaire !== questionnaire.id) continue;
    const own = variableRows(questionnaire, words, filter.scale);
    const count = own.filter(({ kind }) => kind === 'variable').length;
    if (count > 0) rows.push({ kind: 'questionnaire', id: questionnaire.id, questionnaire, count }, ...own);
  }
  return rows;
}

function variableRows({ id, variables, sets }: Questionnaire, words: readonly string[], scale: Scale | ''): SurveyRow[] {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const setOf = new Map<string, VariableSet>();
  for (const set of sets) for (const name of set.variables) if (!setOf.has(name)) setOf.set(name, set);
  const fits = (variable: Variable, set?: VariableSet) =>
    (scale === '' || variable.scale === scale) && words.every((word) => saidOf(variable, set).includes(word));
  const rows: SurveyRow[] = [];
  const shown = new Set<VariableSet>();
  for (const variable of variables) {
    const set = setOf.get(variable.name);
    if (set === undefined) {
      if (fits(variable)) rows.push({ kind: 'variable', id: variable.id, variable, inSet: false });
      continue;
    }
    if (shown.has(set)) continue;
    shown.add(set);
    const members = set.variables.flatMap((name) => byName.get(name) ?? []).filter((one) => setOf.get(one.name) === set && fits(one, set));
    if (members.length === 0) continue;
    rows.push({ kind: 'set', id: `${id}/${set.name}`, questionnaireId: id, set, count: members.length });
    for (const one of members) rows.push({ kind: 'variable', id: one.id, variable: one, inSet: true });
  }
  return rows;
}

/** All words of a variable, to find it by: what it is called, what was asked, and what could be answered. */
function saidOf(variable: Variable, set?: VariableSet): string {
  return [variable.name, variable.label, variable.question ?? '', set?.name ?? '', set?.label ?? '', ...variable.values.map(({ label }) => label)]
    .join(' ')
    .toLocaleLowerCase('nb');
}
