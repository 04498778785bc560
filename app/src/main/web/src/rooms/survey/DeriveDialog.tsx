import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { SurveyCalls, type Variable } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { ExpressionFault } from '../../parts/ExpressionFault';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { RecipeHelp } from './RecipeHelp';
import type { SurveyDeeds } from './surveyDeeds';

interface DeriveDialogProps {
  readonly isOpen: boolean;
  /** The derived variable whose recipe is changed; null for a new one. */
  readonly variable: Variable | null;
  readonly deeds: SurveyDeeds;
  derived(name: string): void;
  close(): void;
}

const SETTLED_MS = 350;

/** A variable of others by a recipe: what it would make stands below while it is written. */
export function DeriveDialog({ isOpen, variable, deeds, derived, close }: DeriveDialogProps) {
  const { text } = useMessages();
  return (
    <ModalOverlay className="modal-ground" isOpen={isOpen} onOpenChange={(open) => open || close()}>
      <Modal className="modal derive-modal">
        <Dialog className="dialog" data-testid="derive-dialog">
          <Heading slot="title">{variable ? text('survey.derive.change', { name: variable.name }) : text('survey.derive.new')}</Heading>
          <DeriveForm variable={variable} deeds={deeds} derived={derived} close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function DeriveForm({ variable, deeds, derived, close }: Omit<DeriveDialogProps, 'isOpen'>) {
  const { text, number, count } = useMessages();
  const workbench = useWorkbench();
  const calls = useMemo(() => new SurveyCalls(workbench.client), [workbench]);
  const [name, setName] = useState(variable?.name ?? '');
  const [label, setLabel] = useState(variable && variable.label !== variable.name ? variable.label : '');
  const [recipe, setRecipe] = useState(variable?.recipe ?? '');
  const [settled, setSettled] = useState(recipe);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // What a recipe makes does not hang on its name, so that it is shown before there is one.
  const wanted = { name: name.trim() || text('survey.derive.standardName'), recipe: settled, label: label.trim(), replace: variable !== null };

  useEffect(() => {
    const timer = setTimeout(() => setSettled(recipe.trim()), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [recipe]);

  const preview = useLoad(settled === '' ? null : JSON.stringify(wanted), (signal) => calls.preview(wanted, signal));
  const isSettled = settled === recipe.trim() && preview.state === 'ready';
  const error = preview.state === 'failed' && settled !== '' ? preview.error : null;
  const { bars = [], missing = [], valid = 0, respondents = 0, values = 0 } = preview.data?.distribution ?? {};
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const canSave = name.trim() !== '' && isSettled && !isBusy;

  const save = async () => {
    if (!canSave) return;
    setBusy(true);
    const done = await deeds.derive({ ...wanted, name: name.trim() });
    setBusy(false);
    if (done) {
      derived(name.trim());
      close();
    }
  };
  return (
    <form
      className="derive-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="two-choices">
        <label className="form-field">
          <span>{text('survey.derive.name')}</span>
          <input className="field mono" data-testid="derive-name" autoFocus={variable === null} autoComplete="off" spellCheck={false} maxLength={100} readOnly={variable !== null} value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <label className="form-field">
          <span>{text('survey.label')}</span>
          <input className="field" data-testid="derive-label" autoComplete="off" value={label} onChange={(event) => setLabel(event.target.value)} />
        </label>
      </div>
      <label className="form-field">
        <span>{text('survey.derive.recipe')}</span>
        <textarea
          ref={field}
          className="field mono"
          data-testid="derive-recipe"
          autoFocus={variable !== null}
          rows={3}
          spellCheck={false}
          value={recipe}
          aria-invalid={error !== null}
          {...(error ? { 'aria-describedby': 'recipe-fault' } : {})}
          onChange={(event) => setRecipe(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          }}
        />
      </label>
      {error && <ExpressionFault id="recipe-fault" written={settled} error={error} />}
      {!error && preview.data && settled !== '' && (
        <div className="derive-preview" role="status" data-testid="derive-preview" data-stale={isSettled ? undefined : true}>
          <p><b>{text(`scale.${preview.data.variable.scale}`)}</b> · {text('survey.validOf', { count: number(valid), of: number(respondents) })}</p>
          <ul className="classes">
            {bars.map(({ code, label: said, count: persons }) => (
              <li key={code}>
                <span title={code}>{said}</span>
                <span className="value-bar" aria-hidden="true"><i style={{ width: `${(persons / most) * 100}%` }} /></span>
                <span className="is-number">{number(persons)}</span>
              </li>
            ))}
            {missing.map(({ code, label: said, count: persons }) => (
              <li key={`missing:${code}`} className="is-missing"><span>{said}</span><span className="value-bar" /><span className="is-number">{number(persons)}</span></li>
            ))}
          </ul>
          {bars.length === 0 && <p className="hint">{count('survey.values', values)}</p>}
        </div>
      )}
      <RecipeHelp
        use={(example) => {
          setRecipe(example);
          field.current?.focus();
        }}
      />
      <div className="dialog-end">
        <Button slot="close" className="button">{text('cancel')}</Button>
        <button type="submit" className="button primary" data-testid="derive-save" disabled={!canSave}>{text('survey.derive.save')}</button>
      </div>
    </form>
  );
}
