import type { Questionnaire } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import type { Choice } from './choices';

interface StartingPointsProps {
  readonly questionnaires: readonly Questionnaire[];
  readonly choices: readonly Choice[];
  choose(rows: string): void;
}

const MOST = 8;

/** Before anything is chosen: what rows can be, and some to begin with. */
export function StartingPoints({ questionnaires, choices, choose }: StartingPointsProps) {
  const { text } = useMessages();
  const surveys = new Set(questionnaires.filter(({ kind }) => kind === 'survey').map(({ title }) => title));
  const ofSurveys = choices.filter(({ questionnaire }) => surveys.has(questionnaire));
  const offered = (ofSurveys.length > 0 ? ofSurveys : choices).filter(({ kind, scale }) => kind !== 'variable' || scale === 'nominal' || scale === 'ordinal').slice(0, MOST);
  return (
    <div className="starting-points">
      <h2>{text('tables.start')}</h2>
      <p className="hint">{text('tables.startHelp')}</p>
      <ul>
        {offered.map(({ name, label }) => (
          <li key={name}><button type="button" className="link" data-testid="starting-point" onClick={() => choose(name)}>{label}</button></li>
        ))}
      </ul>
    </div>
  );
}
