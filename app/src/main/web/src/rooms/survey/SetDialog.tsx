import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { type FormEvent, useState } from 'react';
import { type Questionnaire, SET_KINDS, type SetKind, type VariableSet } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { Combobox } from '../../parts/Combobox';
import { fitting } from '../tables/choices';
import { ProposedSets } from './ProposedSets';
import { SetMembers } from './SetMembers';
import type { SurveyDeeds } from './surveyDeeds';

/** The set that is changed, or the questionnaire that gets a new one. */
export interface SetTask {
  readonly questionnaire: string;
  readonly set: VariableSet | null;
}

interface SetDialogProps {
  readonly task: SetTask | null;
  readonly questionnaires: readonly Questionnaire[];
  readonly deeds: SurveyDeeds;
  close(): void;
}

const NEW: VariableSet = { name: '', label: '', kind: 'battery', variables: [] };

/** Questions that belong together: their name, how they belong together, and their order. */
export function SetDialog({ task, questionnaires, deeds, close }: SetDialogProps) {
  const { text } = useMessages();
  return (
    <ModalOverlay className="modal-ground" isOpen={task !== null} onOpenChange={(open) => open || close()}>
      <Modal className="modal derive-modal">
        <Dialog className="dialog" data-testid="set-dialog">
          <Heading slot="title">{task?.set ? text('survey.set.change', { name: task.set.name }) : text('survey.set.new')}</Heading>
          {task && <SetForm task={task} questionnaires={questionnaires} deeds={deeds} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function SetForm({ task, questionnaires, deeds, close }: SetDialogProps & { readonly task: SetTask }) {
  const { text } = useMessages();
  const surveys = questionnaires.filter(({ kind, id }) => kind === 'survey' || id === task.questionnaire);
  const [questionnaire, setQuestionnaire] = useState(task.questionnaire);
  const [set, setSet] = useState<VariableSet>(task.set ?? NEW);
  const [isBusy, setBusy] = useState(false);
  const variables = surveys.find(({ id }) => id === questionnaire)?.variables ?? [];
  const change = (next: Partial<VariableSet>) => setSet({ ...set, ...next });
  const isWhole = set.name.trim() !== '' && set.variables.length > 1 && (set.kind !== 'multiple' || (set.counted ?? '').trim() !== '');
  const free = variables
    .filter(({ name }) => !set.variables.includes(name))
    .map(({ name, label, scale }) => ({ name, label, kind: 'variable' as const, scale, questionnaire: '' }));
  /** The values that any of the questions describes, to choose the counted one from. */
  const values = [...new Map(variables.filter(({ name }) => set.variables.includes(name)).flatMap((one) => one.values).map(({ code, label }) => [code, label])).entries()];

  const done = async (deed: Promise<boolean>) => {
    setBusy(true);
    const isDone = await deed;
    setBusy(false);
    if (isDone) close();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || isBusy) return;
    const { counted, ...rest } = set;
    const said = { ...rest, name: set.name.trim(), label: set.label.trim(), ...(set.kind === 'multiple' && counted ? { counted: counted.trim() } : {}) };
    void done(task.set ? deeds.reviseSet(questionnaire, task.set.name, said) : deeds.makeSet(questionnaire, said));
  };
  return (
    <form className="derive-form" onSubmit={save}>
      {!task.set && <ProposedSets questionnaires={questionnaires} make={(of, proposed) => void done(deeds.makeSet(of, proposed))} />}
      {!task.set && surveys.length > 1 && (
        <label className="form-field">
          <span>{text('survey.questionnaire')}</span>
          <select
            className="field"
            data-testid="set-questionnaire"
            value={questionnaire}
            onChange={(event) => {
              setQuestionnaire(event.target.value);
              change({ variables: [] });
            }}
          >
            {surveys.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
          </select>
        </label>
      )}
      <div className="two-choices">
        <label className="form-field">
          <span>{text('survey.derive.name')}</span>
          <input className="field mono" data-testid="set-name" autoFocus autoComplete="off" spellCheck={false} maxLength={200} value={set.name} onChange={(event) => change({ name: event.target.value })} />
        </label>
        <label className="form-field">
          <span>{text('survey.label')}</span>
          <input className="field" data-testid="set-label" autoComplete="off" value={set.label} onChange={(event) => change({ label: event.target.value })} />
        </label>
      </div>
      <div className="two-choices">
        <label className="form-field">
          <span>{text('survey.set.kind')}</span>
          <select className="field" data-testid="set-kind" value={set.kind} onChange={(event) => change({ kind: event.target.value as SetKind })}>
            {SET_KINDS.map((kind) => <option key={kind} value={kind}>{text(`survey.set.kind.${kind}`)}</option>)}
          </select>
        </label>
        {set.kind === 'multiple' && (
          <label className="form-field">
            <span>{text('survey.set.counted')}</span>
            <input className="field mono" data-testid="set-counted" list="set-counted-values" autoComplete="off" value={set.counted ?? ''} onChange={(event) => change({ counted: event.target.value })} />
            <datalist id="set-counted-values">{values.map(([code, label]) => <option key={code} value={code}>{label}</option>)}</datalist>
          </label>
        )}
      </div>
      <SetMembers names={set.variables} variables={variables} change={(names) => change({ variables: names })} />
      <Combobox
        label={text('survey.set.add')}
        placeholder={text('survey.set.add')}
        testId="set-add"
        fitting={(words) => fitting(free, words)}
        keyOf={({ name }) => name}
        draw={({ name, label }) => <span>{label}{label !== name && <span className="hint"> {name}</span>}</span>}
        choose={({ name }) => change({ variables: [...set.variables, name] })}
      />
      <div className="dialog-end">
        {task.set && <button type="button" className="button set-dissolve" data-testid="set-dissolve" disabled={isBusy} onClick={() => void done(deeds.dissolveSet(questionnaire, task.set?.name ?? ''))}>{text('survey.set.dissolve')}</button>}
        <Button slot="close" className="button">{text('cancel')}</Button>
        <button type="submit" className="button primary" data-testid="set-save" disabled={!isWhole || isBusy}>{text('survey.set.save')}</button>
      </div>
    </form>
  );
}
