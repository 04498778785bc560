import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../../api/errors';
import { useMessages } from '../../i18n/language';
import { Combobox } from '../../parts/Combobox';
import { ExpressionFault } from '../../parts/ExpressionFault';
import { ColumnPills } from './ColumnPills';
import { type Choice, canBeDivided, columnChoices, fitting, labelOf as labelIn, nestedChoices, weightChoices } from './choices';
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

/** Before the name of a variable that says how many respondents a row is; no name begins so. */
const FREQUENCY = '\u0000';

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

  /** Into which pill the next choice is to be nested. */
  const [nesting, setNesting] = useState<'rows' | number | null>(null);
  const columnsField = useRef<HTMLDivElement>(null);
  useEffect(() => setNesting(null), [spec.rows, spec.columns.join('\n')]);
  const nest = (into: 'rows' | number) => {
    setNesting(into === nesting ? null : into);
    (into === 'rows' ? rowsField : columnsField).current?.querySelector<HTMLInputElement>('[role="combobox"]')?.focus();
  };
  const nested = (outer: string) => nestedChoices(choices).filter(({ name }) => !outer.split(' * ').includes(name));

  const labelOf = (name: string) => labelIn(choices, name);
  const draw = ({ name, label, kind, scale }: Choice) => (
    <>
      <span>{label}{label !== name && kind !== 'code' && <span className="hint"> {name}</span>}</span>
      <span className="hint">{kind === 'code' ? text('tables.code') : kind === 'variable' ? text(`scale.${scale ?? 'nominal'}`) : text(`set.${kind}`)}</span>
    </>
  );
  const rows = choices.find(({ name }) => name === spec.rows);
  const outer = typeof nesting === 'number' ? spec.columns[nesting] : undefined;
  const weights = weightChoices(choices);
  const chosenWeight = spec.frequency === '' ? spec.weight : `${FREQUENCY}${spec.frequency}`;
  return (
    <div className="shelf">
      <div className={`shelf-part${spec.rows === '' ? '' : ' shelf-rows-chosen'}`} ref={rowsField} role="group" aria-labelledby="shelf-rows">
        <span className="shelf-label" id="shelf-rows">{text('tables.rows')}</span>
        {spec.rows !== '' && (
          <span className={`pill${rows && rows.kind !== 'variable' ? ' is-set' : ''}`} data-testid="rows-pill">
            <span className="pill-text" title={labelOf(spec.rows)}>{labelOf(spec.rows)}</span>
            {canBeDivided(choices, spec.rows) && (
              <button type="button" className="pill-nest" data-testid="rows-nest" aria-pressed={nesting === 'rows'} aria-label={text('tables.nest', { name: labelOf(spec.rows) })} title={text('tables.nest', { name: labelOf(spec.rows) })} onClick={() => nest('rows')}>⤷</button>
            )}
            <button type="button" aria-label={text('tables.takeOut', { name: labelOf(spec.rows) })} onClick={() => change({ rows: '' })}>×</button>
          </span>
        )}
        <Combobox
          label={nesting === 'rows' ? text('tables.nesting', { name: labelOf(spec.rows) }) : text('tables.chooseRows')}
          placeholder={nesting === 'rows' ? text('tables.nesting', { name: labelOf(spec.rows) }) : text(spec.rows === '' ? 'tables.chooseRows' : 'tables.change')}
          testId="rows-field"
          fitting={(words) => fitting(nesting === 'rows' ? nested(spec.rows) : choices, words)}
          keyOf={({ name }) => name}
          draw={draw}
          choose={({ name }) => change((now) => ({ rows: nesting === 'rows' ? `${now.rows} * ${name}` : name }))}
        />
      </div>
      <div className="shelf-part" ref={columnsField} role="group" aria-labelledby="shelf-columns">
        <span className="shelf-label" id="shelf-columns">{text('tables.columns')}</span>
        <ColumnPills
          columns={spec.columns}
          labelOf={labelOf}
          canBeDivided={(name) => canBeDivided(choices, name)}
          nesting={typeof nesting === 'number' ? nesting : null}
          nest={nest}
          change={(columns) => change({ columns })}
        />
        <Combobox
          label={outer === undefined ? text('tables.addColumn') : text('tables.nesting', { name: labelOf(outer) })}
          placeholder={outer === undefined ? text('tables.addColumn') : text('tables.nesting', { name: labelOf(outer) })}
          testId="columns-field"
          isDisabled={spec.rows === ''}
          fitting={(words) => fitting(outer === undefined ? columnChoices(choices).filter(({ name }) => !spec.columns.includes(name) && name !== spec.rows) : nested(outer), words)}
          keyOf={({ name }) => name}
          draw={draw}
          choose={({ name }) => change((now) => ({
            columns: outer === undefined ? [...now.columns, name] : now.columns.map((one) => (one === outer ? `${one} * ${name}` : one)),
          }))}
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
        <select
          id="table-weight"
          className="field"
          data-testid="table-weight"
          value={chosenWeight}
          onChange={({ target: { value } }) => change(value.startsWith(FREQUENCY) ? { weight: '', frequency: value.slice(1) } : { weight: value, frequency: '' })}
        >
          <option value="">{text('tables.noWeight')}</option>
          {weights.length > 0 && (
            <>
              <optgroup label={text('tables.weights')}>{weights.map(({ name, label }) => <option key={name} value={name}>{label}</option>)}</optgroup>
              <optgroup label={text('tables.frequency')}>{weights.map(({ name, label }) => <option key={name} value={`${FREQUENCY}${name}`}>{label}</option>)}</optgroup>
            </>
          )}
          {chosenWeight !== '' && !weights.some(({ name }) => name === (spec.frequency || spec.weight)) && <option value={chosenWeight}>{spec.frequency || spec.weight}</option>}
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
