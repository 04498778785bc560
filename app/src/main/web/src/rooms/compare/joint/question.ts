import type { JointQuestion } from '../../../api/joint';
import type { Questionnaire } from '../../../api/survey';
import type { Code, Language } from '../../../api/types';
import type { CompareView } from '../view';

/** What is asked; null as long as there is no question of the survey or no theme. */
export function questionOf(view: CompareView, language: Language): JointQuestion | null {
  if (view.rows === '' || view.theme === '') return null;
  return {
    table: {
      rows: view.rows,
      ...(view.groups === '' ? {} : { columns: [view.groups] }),
      ...(view.filter === '' ? {} : { filter: view.filter }),
      ...(view.weight === '' ? {} : { weight: view.weight }),
      statistics: 'none',
    },
    code: view.theme,
    by: view.groups === '' ? '' : view.quotesBy,
    where: view.where,
    max: view.most,
    registers: view.registers,
    language,
  };
}

/**
 * What the room begins with where nothing is chosen yet: the first theme that is used, and as groups what both respondents and
 * those who are interviewed have, with at least one value in common.
 */
export function begun(view: CompareView, questionnaires: readonly Questionnaire[], codes: readonly Code[]): CompareView {
  const first = codes.find(({ count }) => count > 0) ?? codes[0];
  const theme = codes.some(({ id }) => id === view.theme) ? view.theme : first?.id ?? '';
  if (view.rows !== '' || view.groups !== '') return { ...view, theme };
  return { ...view, theme, groups: sharedVariable(questionnaires) ?? '' };
}

function sharedVariable(questionnaires: readonly Questionnaire[]): string | null {
  const attributes = questionnaires.filter(({ kind }) => kind === 'attributes').flatMap(({ variables }) => variables);
  for (const { title, kind, variables } of questionnaires) {
    if (kind !== 'survey') continue;
    for (const { name, values } of variables) {
      const labels = new Set(values.map(({ label }) => label.trim().toLowerCase()));
      const isShared = attributes.some((one) => one.name === name && one.values.some(({ label }) => labels.has(label.trim().toLowerCase())));
      if (isShared) return `${title}/${name}`;
    }
  }
  return null;
}
