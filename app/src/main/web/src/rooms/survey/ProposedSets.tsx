import { useMemo } from 'react';
import { type Questionnaire, SurveyCalls, type VariableSet } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';

interface ProposedSetsProps {
  readonly questionnaires: readonly Questionnaire[];
  make(questionnaire: string, set: VariableSet): void;
}

/** Variables that seem to belong together by their names and answers, and are in no set. */
export function ProposedSets({ questionnaires, make }: ProposedSetsProps) {
  const { text, count } = useMessages();
  const workbench = useWorkbench();
  const calls = useMemo(() => new SurveyCalls(workbench.client), [workbench]);
  const proposed = useLoad('proposed', (signal) => calls.proposedSets(signal));
  if (proposed.data === null || proposed.data.length === 0) return null;
  const titleOf = (id: string) => questionnaires.find((one) => one.id === id)?.title ?? '';
  return (
    <section className="proposed-sets" aria-labelledby="proposed-sets">
      <h3 id="proposed-sets">{text('survey.set.proposed')}</h3>
      <ul>
        {proposed.data.map(({ questionnaire, set }) => (
          <li key={`${questionnaire}/${set.name}`} data-testid="set-proposed">
            <span>
              <b>{set.label}</b>
              <span className="hint"> {text(`set.${set.kind}`)} · {count('survey.count', set.variables.length)} · {titleOf(questionnaire)}</span>
            </span>
            <button type="button" className="link" aria-label={text('survey.set.makeThis', { name: set.label })} onClick={() => make(questionnaire, set)}>{text('survey.set.make')}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
