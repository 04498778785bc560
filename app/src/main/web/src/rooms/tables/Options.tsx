import { useMessages } from '../../i18n/language';
import type { TableView } from '../../api/tables';
import { MISSING, type Missing, type TableSpec } from './spec';

interface OptionsProps {
  readonly spec: TableSpec;
  /** Whether the rows are a whole set, which shows its means unasked or has none. */
  readonly isSet: boolean;
  /** What the project says of cells of few respondents. */
  readonly smallCells: TableView['smallCells'];
  change(next: Partial<TableSpec>): void;
}

/** How the table is counted and what stands beside its percents. */
export function Options({ spec, isSet, smallCells, change }: OptionsProps) {
  const { text } = useMessages();
  const toggle = (name: 'means' | 'intervals' | 'statistics') => (
    <label className="option">
      <span>{text(`tables.option.${name}`)}</span>
      <input type="checkbox" role="switch" data-testid={`option-${name}`} checked={spec[name]} onChange={(event) => change({ [name]: event.target.checked })} />
    </label>
  );
  return (
    <section className="side-card" aria-labelledby="table-options">
      <h2 id="table-options">{text('tables.options')}</h2>
      <label className="option">
        <span>{text('tables.missing')}</span>
        <select className="field" data-testid="table-missing" value={spec.missing} onChange={(event) => change({ missing: event.target.value as Missing })}>
          {MISSING.map((one) => <option key={one} value={one}>{text(`tables.missing.${one === 'include=dontKnow' ? 'include' : one}`)}</option>)}
        </select>
      </label>
      {!isSet && toggle('means')}
      {!isSet && spec.columns.length === 0 && toggle('intervals')}
      {toggle('statistics')}
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
