import { useEffect, useMemo, useRef, useState } from 'react';
import { SCALES, type Scale, SurveyCalls } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { useCommands } from '../../palette/commands';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { type RouteOf, formatRoute, replaceRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { nameFor } from '../tables/choices';
import { DeriveDialog } from './DeriveDialog';
import { SetDialog, type SetTask } from './SetDialog';
import { VariableDetail } from './VariableDetail';
import { VariableList } from './VariableList';
import { NO_SURVEY_FILTER, surveyRows } from './rows';
import { SurveyDeeds } from './surveyDeeds';
import { useDistributions } from './useDistributions';
import './survey.css';

/** The variables of every questionnaire: what they are called, what was asked, and how it was answered. */
export function SurveyRoom({ route: { variableId } }: { readonly route: RouteOf<'survey'> }) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const project = useStore(workbench.project);
  const calls = useMemo(() => new SurveyCalls(workbench.client), [workbench]);
  const deeds = useMemo(() => new SurveyDeeds(workbench, calls), [workbench, calls]);
  const loaded = useLoad('variables', (signal) => calls.questionnaires(signal), concernsKinds('Batch', 'Attributes', 'Survey', 'Variable', 'Derivation', 'Project'));
  const [filter, setFilter] = useState(NO_SURVEY_FILTER);
  const [visible, setVisible] = useState<readonly string[]>([]);
  const [dialog, setDialog] = useState<'new' | 'change' | null>(null);
  const [setTask, setSetTask] = useState<SetTask | null>(null);
  const [awaited, setAwaited] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const questionnaires = loaded.data ?? [];
  const rows = useMemo(() => surveyRows(questionnaires, filter), [questionnaires, filter]);
  const selected = questionnaires.flatMap(({ variables }) => variables).find(({ id }) => id === variableId);
  const distributions = useDistributions(selected ? [selected.id, ...visible] : visible);
  const readOnly = project?.readOnly ?? true;
  const all = questionnaires.reduce((sum, { variables }) => sum + variables.length, 0);
  // A new set is most likely of what one looks at.
  const surveys = questionnaires.filter(({ kind }) => kind === 'survey');
  const survey = surveys.find(({ id }) => id === filter.questionnaire) ?? surveys.find(({ variables }) => variables.some(({ id }) => id === variableId)) ?? surveys[0];
  const shown = rows.filter(({ kind }) => kind === 'variable').length;

  // A variable that was just made is shown as soon as the list has it.
  useEffect(() => {
    const made = awaited === null ? undefined : questionnaires.flatMap(({ variables }) => variables).find(({ name, recipe }) => name === awaited && recipe !== undefined);
    if (!made) return;
    setAwaited(null);
    setFilter(NO_SURVEY_FILTER);
    replaceRoute({ room: 'survey', variableId: made.id });
  }, [awaited, questionnaires]);
  useCommands(
    () => [
      { id: 'survey.find', label: 'surveyCommand.find', keys: '/', run: () => search.current?.focus() },
      ...(readOnly || all === 0 ? [] : [{ id: 'survey.derive', label: 'survey.derive.open', run: () => setDialog('new') } as const]),
      ...(readOnly || survey === undefined ? [] : [{ id: 'survey.set', label: 'survey.set.open', run: () => setSetTask({ questionnaire: survey.id, set: null }) } as const]),
    ],
    `survey ${readOnly} ${all === 0} ${survey?.id}`,
  );
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== '/' || isField || event.ctrlKey || event.metaKey || event.altKey || workbench.dialog.get() !== null) return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener('keydown', keyDown);
    return () => window.removeEventListener('keydown', keyDown);
  }, [workbench]);

  if (loaded.state === 'failed' && loaded.data === null) return <div className="room"><Failure error={loaded.error} /></div>;
  if (loaded.data === null || project === null) return <p className="room hint" aria-busy="true">{text('loading')}</p>;
  return (
    <section className="room fills" aria-labelledby="survey-title">
      <div className="room-bar">
        <h1 id="survey-title">{text('room.survey')}</h1>
        {all > 0 && (
          <>
            <input
              ref={search}
              type="search"
              className="field"
              data-testid="survey-words"
              aria-label={text('survey.find')}
              placeholder={text('survey.find')}
              value={filter.words}
              onChange={(event) => setFilter({ ...filter, words: event.target.value })}
            />
            <select className="field" aria-label={text('survey.scale')} data-testid="survey-scale" value={filter.scale} onChange={(event) => setFilter({ ...filter, scale: event.target.value as Scale | '' })}>
              <option value="">{text('survey.anyScale')}</option>
              {SCALES.map((scale) => <option key={scale} value={scale}>{text(`scale.${scale}`)}</option>)}
            </select>
            {questionnaires.length > 1 && (
              <select className="field" aria-label={text('survey.questionnaire')} value={filter.questionnaire} onChange={(event) => setFilter({ ...filter, questionnaire: event.target.value })}>
                <option value="">{text('survey.anyQuestionnaire')}</option>
                {questionnaires.map(({ id, title, kind }) => <option key={id} value={id}>{kind === 'attributes' ? text('survey.attributes') : title}</option>)}
              </select>
            )}
            <span className="room-note" role="status" data-testid="survey-count">{count('survey.count', shown)}</span>
            {!readOnly && survey && <button type="button" className="button survey-new" data-testid="set-new" onClick={() => setSetTask({ questionnaire: survey.id, set: null })}>{text('survey.set.open')}</button>}
            {!readOnly && <button type="button" className="button survey-new" data-testid="derive-new" onClick={() => setDialog('new')}>{text('survey.derive.open')}</button>}
          </>
        )}
      </div>
      {all === 0 ? (
        <Empty title={text('tables.noVariables')}>
          <p>{text('survey.howToStart')}</p>
          <p><a href={formatRoute({ room: 'sources', view: 'import' })}>{text('tables.import')}</a></p>
        </Empty>
      ) : (
        <div className="survey">
          {rows.length === 0 ? <p className="hint">{text('survey.noneFit')}</p> : (
            <VariableList
              rows={rows}
              selected={variableId}
              distributions={distributions}
              seen={setVisible}
              select={(id) => replaceRoute({ room: 'survey', variableId: id })}
              changeSet={readOnly ? null : (questionnaire, set) => setSetTask({ questionnaire, set })}
            />
          )}
          <div className="survey-detail">
            {selected
              ? (
                <VariableDetail
                  key={selected.id}
                  variable={selected}
                  tableName={nameFor(questionnaires, selected)}
                  distribution={distributions.get(selected.id) ?? null}
                  readOnly={readOnly}
                  deeds={deeds}
                  changeRecipe={() => setDialog('change')}
                />
              )
              : <p className="hint">{text('survey.choose')}</p>}
          </div>
        </div>
      )}
      <SetDialog task={setTask} questionnaires={questionnaires} deeds={deeds} close={() => setSetTask(null)} />
      <DeriveDialog
        isOpen={dialog !== null}
        variable={dialog === 'change' ? (selected ?? null) : null}
        deeds={deeds}
        derived={setAwaited}
        close={() => setDialog(null)}
      />
    </section>
  );
}
