import { type Direction, type Distribution, SCALES, type Scale, type Variable } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { DraftField } from '../../parts/DraftField';
import { formatRoute } from '../../route/route';
import { ValueTable } from './ValueTable';
import type { SurveyDeeds } from './surveyDeeds';

interface VariableDetailProps {
  readonly variable: Variable;
  /** What a table calls it. */
  readonly tableName: string;
  readonly distribution: Distribution | null;
  readonly readOnly: boolean;
  readonly deeds: SurveyDeeds;
  changeRecipe(): void;
}

const DIRECTIONS: readonly (Direction | '')[] = ['', 'up', 'down'];

/** Everything that is said of a variable, each saved on its own; its answers stay as they were imported. */
export function VariableDetail({ variable, tableName, distribution, readOnly, deeds, changeRecipe }: VariableDetailProps) {
  const { text, number } = useMessages();
  const revise = (said: Parameters<SurveyDeeds['revise']>[2]) => deeds.revise(variable.id, variable.name, said);
  return (
    <div className="variable-detail" data-testid="variable-detail">
      <div className="detail-head">
        <h2>{variable.name}</h2>
        <a href={formatRoute({ room: 'tables', view: new URLSearchParams({ rader: tableName }).toString() })} data-testid="variable-table">{text('survey.makeTable')}</a>
      </div>
      <DraftField label={text('survey.label')} value={variable.label} readOnly={readOnly} testId="variable-label" save={(label) => revise({ label })} />
      {variable.recipe !== undefined && (
        <div className="recipe">
          <span>{text('survey.derive.recipe')}</span>
          <code data-testid="recipe">{variable.recipe}</code>
          {!readOnly && (
            <p>
              <button type="button" className="link" data-testid="recipe-change" onClick={changeRecipe}>{text('survey.derive.changeOpen')}</button>
              <button type="button" className="link" data-testid="recipe-remove" onClick={() => void deeds.removeDerived(variable.name)}>{text('survey.derive.remove')}</button>
            </p>
          )}
        </div>
      )}
      {variable.recipe === undefined && <DraftField label={text('survey.question')} value={variable.question ?? ''} rows={2} readOnly={readOnly} testId="variable-question" save={(question) => revise({ question: question.trim() === '' ? null : question })} />}
      {variable.recipe === undefined && <div className="two-choices">
        <label className="form-field">
          <span>{text('survey.scale')}</span>
          <select className="field" data-testid="variable-scale" disabled={readOnly} value={variable.scale} onChange={(event) => void revise({ scale: event.target.value as Scale })}>
            {SCALES.map((scale) => <option key={scale} value={scale}>{text(`scale.${scale}`)}</option>)}
          </select>
        </label>
        <label className="form-field">
          <span>{text('survey.direction')}</span>
          <select
            className="field"
            data-testid="variable-direction"
            disabled={readOnly}
            value={variable.direction ?? ''}
            onChange={(event) => void revise({ direction: event.target.value === '' ? null : (event.target.value as Direction) })}
          >
            {DIRECTIONS.map((one) => <option key={one} value={one}>{text(`survey.direction.${one === '' ? 'none' : one}`)}</option>)}
          </select>
        </label>
      </div>}
      {distribution && (
        <dl className="who-answered" data-testid="who-answered">
          <div><dt>{text('survey.asked')}</dt><dd>{number(distribution.asked)}{variable.askedIf !== undefined && <code>{variable.askedIf}</code>}</dd></div>
          <div><dt>{text('survey.answered')}</dt><dd>{number(distribution.answered)}</dd></div>
          {distribution.missing.map(({ code, kind, label, count }) => (
            <div key={code}><dt>{label}</dt><dd>{number(count)}{kind !== 'system' && kind !== 'notAsked' && label !== text(`missing.${kind}`) && <span className="hint">{text(`missing.${kind}`)}</span>}</dd></div>
          ))}
        </dl>
      )}
      <ValueTable
        key={JSON.stringify([variable.values, variable.missing, distribution === null])}
        variable={variable}
        distribution={distribution}
        readOnly={readOnly || variable.recipe !== undefined}
        save={(values, missing) => revise({ values, missing })}
      />
    </div>
  );
}
