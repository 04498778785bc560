import type { Questionnaire, Scale, SetKind } from '../../api/survey';
import type { Code } from '../../api/types';

const CODE = 'kode:';

/** Something that rows or columns can be. */
export interface Choice {
  /** What the server is told: the name, with its questionnaire before it where several have that name. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'variable' | 'code' | SetKind;
  readonly scale: Scale | null;
  readonly questionnaire: string;
}

/** Everything of the questionnaires: the sets first, which are what many rows are made of. */
export function choicesOf(questionnaires: readonly Questionnaire[]): readonly Choice[] {
  const times = new Map<string, number>();
  for (const { variables, sets } of questionnaires) {
    for (const { name } of [...variables, ...sets]) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const called = (name: string, questionnaire: string) => ((times.get(name) ?? 0) > 1 ? `${questionnaire}/${name}` : name);
  return questionnaires.flatMap(({ title, variables, sets }) => [
    ...sets.map(({ name, label, kind }): Choice => ({ name: called(name, title), label, kind, scale: null, questionnaire: title })),
    ...variables.map(({ name, label, scale }): Choice => ({ name: called(name, title), label, kind: 'variable', scale, questionnaire: title })),
  ]);
}

/** The codes, each with those below it. */
export function codeChoices(codes: readonly Code[]): readonly Choice[] {
  return codes.map(({ path }) => ({ name: `${CODE}${path}`, label: path.split('/').join(' / '), kind: 'code', scale: null, questionnaire: '' }));
}

/** What a variable is called where several questionnaires may have its name. */
export function nameFor(questionnaires: readonly Questionnaire[], { name, questionnaire }: { readonly name: string; readonly questionnaire: string }): string {
  const qualified = `${questionnaire}/${name}`;
  return choicesOf(questionnaires).some((choice) => choice.name === qualified && choice.questionnaire === questionnaire) ? qualified : name;
}

/** What columns can be: all but open answers, and batteries, which are several questions. */
export function columnChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ kind, scale }) => kind !== 'battery' && scale !== 'text');
}

/** What can be nested: a variable or a code, whose categories exclude each other. */
export function nestedChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ kind, scale }) => (kind === 'variable' && scale !== 'text') || kind === 'code');
}

/** What says who or where somebody is: any variable but open answers. */
export function plainChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ kind, scale }) => kind === 'variable' && scale !== 'text');
}

/** What tells waves from each other: a variable of categories, or dates. */
export function waveChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ kind, scale }) => kind === 'variable' && scale !== 'text' && scale !== 'interval');
}

/** What can weigh: what is measured. */
export function weightChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ kind, scale }) => kind === 'variable' && scale === 'interval');
}

/** Those that have every word, in their label or name; names that begin so go first. */
export function fitting(choices: readonly Choice[], words: string): readonly Choice[] {
  const wanted = words.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return choices;
  const found = choices.filter(({ name, label }) => {
    const said = `${name} ${label}`.toLocaleLowerCase('nb');
    return wanted.every((word) => said.includes(word));
  });
  const first = wanted[0] ?? '';
  const begins = ({ name, label }: Choice) => [name, label].some((said) => said.toLocaleLowerCase('nb').startsWith(first));
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}

/** What a name is called; names that are nested in each other one after the other, from the outermost. */
export function labelOf(choices: readonly Choice[], name: string): string {
  const known = choices.find((one) => one.name === name);
  if (known) return known.label;
  const parts = name.split(' * ');
  return parts.length > 1 ? parts.map((part) => labelOf(choices, part)).join(' × ') : name;
}

/** Whether something can be nested inside it: not in sets, whose items do not exclude each other. */
export function canBeDivided(choices: readonly Choice[], name: string): boolean {
  return choices.every((one) => one.name !== name || one.kind === 'variable' || one.kind === 'code');
}
