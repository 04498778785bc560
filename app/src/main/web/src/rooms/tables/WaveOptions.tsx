import { useState } from 'react';
import type { Questionnaire } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { Choosing } from './Choosing';
import { type Choice, plainChoices, waveChoices } from './choices';
import type { TableSpec } from './spec';

interface WaveOptionsProps {
  readonly spec: TableSpec;
  readonly choices: readonly Choice[];
  readonly questionnaires: readonly Questionnaire[];
  change(next: Partial<TableSpec>): void;
}

/** Stands for several questionnaires as waves; no variable is called so. */
const SURVEYS = '\u0000';

/** What tells waves from each other: a variable, or the questionnaires that were answered one after the other. */
export function WaveOptions({ spec, choices, questionnaires, change }: WaveOptionsProps) {
  const { text } = useMessages();
  const surveys = questionnaires.filter(({ kind }) => kind === 'survey').map(({ title }) => title);
  const named = chosenOf(spec.waves, surveys);
  const asked = named.length > 1 ? named : [];
  const [isChoosing, setChoosing] = useState(false);
  /** One alone is no comparison: it waits here for the second. */
  const [waiting, setWaiting] = useState<string | null>(null);
  const chosen = asked.length > 0 ? asked : waiting === null ? [] : [waiting];
  const bySurvey = asked.length > 0 || (isChoosing && spec.waves === '');
  const choose = (which: string) => {
    setChoosing(which === SURVEYS);
    setWaiting(null);
    change(which === SURVEYS || which === '' ? { waves: '', match: '' } : { waves: which });
  };
  const variables = waveChoices(choices).map(({ name, label }) => [name, label] as const);
  return (
    <>
      <Choosing
        label={text('tables.waves')}
        testId="option-waves"
        value={bySurvey ? SURVEYS : spec.waves}
        options={[
          ['', text('tables.waves.none')] as const,
          ...(surveys.length > 1 ? [[SURVEYS, text('tables.waves.surveys')] as const] : []),
          ...variables,
        ]}
        choose={choose}
      />
      {bySurvey && (
        <fieldset className="option-list is-one-column">
          <legend>{text('tables.waves.which')}</legend>
          {surveys.map((title) => {
            const place = chosen.indexOf(title);
            return (
              <label key={title}>
                <input
                  type="checkbox"
                  data-testid="wave-survey"
                  checked={place >= 0}
                  onChange={(event) => {
                    const next = event.target.checked ? [...chosen, title] : chosen.filter((one) => one !== title);
                    setWaiting(next.length === 1 ? (next[0] ?? null) : null);
                    setChoosing(true);
                    change({ waves: next.length > 1 ? next.join(',') : '' });
                  }}
                />
                {place >= 0 && <b>{place + 1}.</b>} {title}
              </label>
            );
          })}
        </fieldset>
      )}
      {(spec.waves !== '' || bySurvey) && (
        <Choosing
          label={text('tables.match')}
          testId="option-match"
          value={spec.match}
          options={[['', text('tables.match.case')] as const, ...plainChoices(choices).map(({ name, label }) => [name, label] as const)]}
          choose={(match) => change({ match })}
        />
      )}
    </>
  );
}

/** The questionnaires that are named, whose names may have commas themselves; none where it is a variable. */
export function chosenOf(waves: string, surveys: readonly string[]): readonly string[] {
  if (waves === '') return [];
  for (const title of surveys) {
    if (waves === title) return [title];
    if (waves.startsWith(`${title},`)) {
      const rest = chosenOf(waves.slice(title.length + 1), surveys);
      if (rest.length > 0) return [title, ...rest];
    }
  }
  return [];
}
