import { type RefObject, useEffect, useState } from 'react';
import type { ApiError } from '../../api/errors';
import { useMessages } from '../../i18n/language';
import { Combobox } from '../../parts/Combobox';
import { ExpressionFault } from '../../parts/ExpressionFault';
import { ColumnPills } from './ColumnPills';
import { type Choice, columnChoices, fitting, weightChoices } from './choices';
import { PERCENTS, type Percent, type SpecChange, type TableSpec } from './spec';

interface ShelfProps {
  readonly rowsField: RefObject<HTMLDivElement | null>;
  readonly spec: TableSpec;
  readonly choices: readonly Choice[];
  readonly error: ApiError | null;
  change(next: SpecChange): void;
}

/** After so long without a key a filter is asked for: each would be a table of its own. */
const SETTLED_MS = 500;

/** What the table is made of: rows, columns, who is counted, with which weight, and what the percents are of. */
export function Shelf({ rowsField, spec, choices, error, change }: ShelfProps) {
  const { text } = useMessages();
  const [filter, setFilter] = useState(spec.filter);
  const isFaulty = error !== null && error.fault !== null && spec.filter !== '';
  useEffect(() => setFilter(spec.filter), [spec.filter]);
  useEffect(() => {
    if (filter.trim() === spec.filter.trim()) return;
    const timer = setTimeout(() => change({ filter: filter.trim() }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [filter, spec.filter]);

  const labelOf = (name: string) => choices.find((one) => one.name === name)?.label ?? name;
  const draw = ({ name, label, kind, scale }: Choice) => (
    <>
      <span>{label}{label !== name && kind !== 'code' && <span className="hint"> {name}</span>}</span>
      <span className="hint">{kind === 'code' ? text('tables.code') : kind === 'variable' ? text(`scale.${scale ?? 'nominal'}`) : text(`set.${kind}`)}</span>
    </>
  );
  const rows = choices.find(({ name }) => name === spec.rows);
  return (
    <div className="shelf">
      <div className={`shelf-part${spec.rows === '' ? '' : ' shelf-rows-chosen'}`} ref={rowsField} role="group" aria-labelledby="shelf-rows">
        <span className="shelf-label" id="shelf-rows">{text('tables.rows')}</span>
        {spec.rows !== '' && (
          <span className={`pill${rows && rows.kind !== 'variable' ? ' is-set' : ''}`} data-testid="rows-pill">
            <span className="pill-text" title={labelOf(spec.rows)}>{labelOf(spec.rows)}</span>
            <button type="button" aria-label={text('tables.takeOut', { name: labelOf(spec.rows) })} onClick={() => change({ rows: '' })}>×</button>
          </span>
        )}
        <Combobox
          label={text('tables.chooseRows')}
          placeholder={text(spec.rows === '' ? 'tables.chooseRows' : 'tables.change')}
          testId="rows-field"
          fitting={(words) => fitting(choices, words)}
          keyOf={({ name }) => name}
          draw={draw}
          choose={({ name }) => change({ rows: name })}
        />
      </div>
      <div className="shelf-part" role="group" aria-labelledby="shelf-columns">
        <span className="shelf-label" id="shelf-columns">{text('tables.columns')}</span>
        <ColumnPills columns={spec.columns} labelOf={labelOf} change={(columns) => change({ columns })} />
        <Combobox
          label={text('tables.addColumn')}
          placeholder={text('tables.addColumn')}
          testId="columns-field"
          isDisabled={spec.rows === ''}
          fitting={(words) => fitting(columnChoices(choices).filter(({ name }) => !spec.columns.includes(name) && name !== spec.rows), words)}
          keyOf={({ name }) => name}
          draw={draw}
          choose={({ name }) => change((now) => ({ columns: [...now.columns, name] }))}
        />
      </div>
      <div className="shelf-part">
        <label className="shelf-label" htmlFor="table-filter">{text('tables.filter')}</label>
        <input
          id="table-filter"
          className="field shelf-filter"
          data-testid="table-filter"
          placeholder={text('tables.all')}
          autoComplete="off"
          spellCheck={false}
          value={filter}
          aria-invalid={isFaulty}
          {...(isFaulty ? { 'aria-describedby': 'filter-fault' } : {})}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') change({ filter: filter.trim() });
            if (event.key === 'Escape') setFilter(spec.filter);
          }}
        />
      </div>
      <div className="shelf-part">
        <label className="shelf-label" htmlFor="table-weight">{text('tables.weight')}</label>
        <select id="table-weight" className="field" data-testid="table-weight" value={spec.weight} onChange={(event) => change({ weight: event.target.value })}>
          <option value="">{text('tables.noWeight')}</option>
          {weightChoices(choices).map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
          {spec.weight !== '' && !weightChoices(choices).some(({ name }) => name === spec.weight) && <option value={spec.weight}>{spec.weight}</option>}
        </select>
      </div>
      <div className="shelf-part">
        <label className="shelf-label" htmlFor="table-percent">{text('tables.percent')}</label>
        <select id="table-percent" className="field" data-testid="table-percent" value={spec.percent} disabled={spec.columns.length === 0} onChange={(event) => change({ percent: event.target.value as Percent })}>
          {PERCENTS.map((one) => <option key={one} value={one}>{text(`tables.percent.${one}`)}</option>)}
        </select>
      </div>
      {isFaulty && error && <ExpressionFault id="filter-fault" written={spec.filter} error={error} />}
    </div>
  );
}
