import type { Questionnaire } from '../../api/survey';
import type { TableView } from '../../api/tables';
import { MISSING_KINDS } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { Choosing } from './Choosing';
import { SampleOptions } from './SampleOptions';
import { StatisticsOptions } from './StatisticsOptions';
import { WaveOptions } from './WaveOptions';
import type { Choice } from './choices';
import { INCLUDE, INTERVALS, type TableSpec } from './spec';

interface OptionsProps {
  readonly spec: TableSpec;
  readonly choices: readonly Choice[];
  readonly questionnaires: readonly Questionnaire[];
  /** What the project says of cells of few respondents. */
  readonly smallCells: TableView['smallCells'];
  change(next: Partial<TableSpec>): void;
}

/** How the table is counted and what stands beside its percents. */
export function Options({ spec, choices, questionnaires, smallCells, change }: OptionsProps) {
  const { text } = useMessages();
  // A whole set shows its means unasked, or has none.
  const isSet = choices.some(({ name, kind }) => name === spec.rows && kind !== 'variable' && kind !== 'code');
  const missing = spec.missing.startsWith(INCLUDE) ? 'include' : spec.missing;
  const included = missing === 'include' ? spec.missing.slice(INCLUDE.length).split(',') : [];
  const include = (kinds: readonly string[]) => change({ missing: kinds.length === 0 ? 'exclude' : `${INCLUDE}${kinds.join(',')}` });
  return (
    <section className="side-card" aria-labelledby="table-options">
      <h2 id="table-options">{text('tables.options')}</h2>
      <Choosing
        label={text('tables.missing')}
        testId="table-missing"
        value={missing}
        options={(['exclude', 'show', 'include'] as const).map((one) => [one, text(`tables.missing.${one}`)])}
        choose={(one) => (one === 'include' ? include(['dontKnow']) : change({ missing: one === 'show' ? 'show' : 'exclude' }))}
      />
      {missing === 'include' && (
        <fieldset className="option-list">
          <legend className="visually-hidden">{text('tables.missing.kinds')}</legend>
          {MISSING_KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                data-testid={`include-${kind}`}
                checked={included.includes(kind)}
                onChange={(event) => include(MISSING_KINDS.filter((one) => (one === kind ? event.target.checked : included.includes(one))))}
              />
              {text(`missing.${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
      {!isSet && (
        <label className="option">
          <span>{text('tables.option.means')}</span>
          <input type="checkbox" role="switch" data-testid="option-means" checked={spec.means} onChange={(event) => change({ means: event.target.checked })} />
        </label>
      )}
      {!isSet && spec.columns.length === 0 && (
        <Choosing
          label={text('tables.interval')}
          testId="option-interval"
          value={spec.interval}
          options={INTERVALS.map((one) => [one, text(`tables.interval.${one === '' ? 'none' : one}`)])}
          choose={(interval) => change({ interval })}
        />
      )}
      <StatisticsOptions spec={spec} change={change} />
      <SampleOptions spec={spec} choices={choices} change={change} />
      <WaveOptions spec={spec} choices={choices} questionnaires={questionnaires} change={change} />
      {smallCells.threshold > 0 && (
        <>
          <label className="option">
            <span>{text('tables.option.small', { count: smallCells.threshold })}</span>
            <input
              type="checkbox"
              role="switch"
              data-testid="option-small"
              checked={spec.small || smallCells.hide}
              disabled={smallCells.hide}
              onChange={(event) => change({ small: event.target.checked, ...(event.target.checked ? {} : { hide: false }) })}
            />
          </label>
          {(spec.small || smallCells.hide) && (
            <label className="option">
              <span>{text('tables.option.hide', { count: smallCells.threshold })}</span>
              <input
                type="checkbox"
                role="switch"
                data-testid="option-hide"
                checked={spec.hide || smallCells.hide}
                disabled={smallCells.hide}
                onChange={(event) => change({ hide: event.target.checked })}
              />
            </label>
          )}
        </>
      )}
    </section>
  );
}
