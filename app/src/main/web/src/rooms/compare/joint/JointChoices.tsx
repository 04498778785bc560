import { useEffect, useState } from 'react';
import type { Questionnaire } from '../../../api/survey';
import type { Code } from '../../../api/types';
import { splitPath } from '../../../codes/path';
import { useMessages } from '../../../i18n/language';
import { useSettled } from '../../quotes/useSettled';
import type { AggregateRow } from '../../sources/aggregateTypes';
import { type Choice, choicesOf, columnChoices, weightChoices } from '../../tables/choices';
import type { CompareView } from '../view';

interface JointChoicesProps {
  readonly view: CompareView;
  readonly questionnaires: readonly Questionnaire[];
  readonly codes: readonly Code[];
  /** What people who are quoted can be grouped by. */
  readonly variables: readonly { readonly name: string; readonly label: string }[];
  readonly registers: readonly AggregateRow[];
  change(to: Partial<CompareView>): void;
}

/** What a joint display is made of: a question of the survey, the groups, the theme, and what stands beside them. */
export function JointChoices({ view, questionnaires, codes, variables, registers, change }: JointChoicesProps) {
  const { text } = useMessages();
  // Surveys first: what is known of those who are interviewed is seldom what is counted.
  const choices = choicesOf([...questionnaires].sort((a, b) => Number(a.kind === 'attributes') - Number(b.kind === 'attributes')));
  const countable = choices.filter(({ kind, scale }) => kind !== 'variable' || scale !== 'text');
  return (
    <>
      <Chosen label={text('compare.joint.rows')} testId="joint-rows" none={text('compare.joint.chooseRows')} choices={countable} value={view.rows} choose={(rows) => change({ rows })} />
      <Chosen label={text('compare.joint.groups')} testId="joint-groups" none={text('compare.joint.noGroups')} choices={columnChoices(choices)} value={view.groups} choose={(groups) => change({ groups })} />
      <label className="form-field">
        {text('compare.joint.theme')}
        <select className="field" data-testid="joint-theme" value={view.theme} onChange={(event) => change({ theme: event.target.value })}>
          {codes.map(({ id, path }) => <option key={id} value={id}>{splitPath(path).join(' / ')}</option>)}
        </select>
      </label>
      {view.groups !== '' && (
        <label className="form-field">
          {text('compare.joint.quotesBy')}
          <select className="field" data-testid="joint-by" value={view.quotesBy} onChange={(event) => change({ quotesBy: event.target.value })}>
            <option value="">{text('compare.joint.sameGroups')}</option>
            {variables.map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
          </select>
        </label>
      )}
      {registers.length > 0 && (
        <fieldset className="facet">
          <legend>{text('compare.joint.registers')}</legend>
          {registers.map(({ id, name }) => (
            <label key={id} className="facet-value">
              <input
                type="checkbox"
                checked={view.registers.includes(name)}
                onChange={() => change({ registers: view.registers.includes(name) ? view.registers.filter((one) => one !== name) : [...view.registers, name] })}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Written label={text('compare.joint.filter')} placeholder={text('tables.all')} testId="joint-filter" value={view.filter} write={(filter) => change({ filter })} />
      <Chosen label={text('tables.weight')} testId="joint-weight" none={text('tables.noWeight')} choices={weightChoices(choices)} value={view.weight} choose={(weight) => change({ weight })} />
      <Written label={text('compare.joint.where')} placeholder={text('compare.where.all')} testId="joint-where" value={view.where} write={(where) => change({ where })} />
      <p className="hint">{text('compare.joint.literatureHint')}</p>
    </>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly testId: string;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  choose(name: string): void;
}

/** One of many variables and sets, under the names of their questionnaires. */
function Chosen({ label, testId, none, choices, value, choose }: ChosenProps) {
  const questionnaires = [...new Set(choices.map(({ questionnaire }) => questionnaire))];
  return (
    <label className="form-field">
      {label}
      <select className="field" data-testid={testId} value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{none}</option>
        {questionnaires.map((title) => (
          <optgroup key={title} label={title}>
            {choices.filter(({ questionnaire }) => questionnaire === title).map((one) => <option key={one.name} value={one.name}>{one.label || one.name}</option>)}
          </optgroup>
        ))}
        {value !== '' && !choices.some(({ name }) => name === value) && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}

interface WrittenProps {
  readonly label: string;
  readonly placeholder: string;
  readonly testId: string;
  readonly value: string;
  write(expression: string): void;
}

/** A filter, asked for once nothing has been typed for a moment. */
function Written({ label, placeholder, testId, value, write }: WrittenProps) {
  const { text } = useMessages();
  const [draft, setDraft] = useState(value);
  const settled = useSettled(draft.trim());
  useEffect(() => {
    if (settled !== value) write(settled);
  }, [settled]);
  return (
    <label className="form-field">
      {label}
      <input
        className="field mono"
        data-testid={testId}
        placeholder={placeholder}
        title={text('quotes.help.where')}
        spellCheck={false}
        autoComplete="off"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
    </label>
  );
}
