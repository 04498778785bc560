import { type KeyboardEvent, useRef, useState } from 'react';
import { type Distribution, MISSING_KINDS, type MissingCode, type MissingKind, type ValueLabel, type Variable } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { type ValueRow, described, valueRows } from './valueRows';

interface ValueTableProps {
  readonly variable: Variable;
  readonly distribution: Distribution | null;
  readonly readOnly: boolean;
  save(values: readonly ValueLabel[], missing: readonly MissingCode[]): Promise<boolean>;
}

/** The values with their labels, bars, and why some are no answers: changed together, and saved in one step. */
export function ValueTable({ variable, distribution, readOnly, save }: ValueTableProps) {
  const { text, count, number } = useMessages();
  const [rows, setRows] = useState<readonly ValueRow[] | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const saved = valueRows(variable, distribution);
  const shown = rows ?? saved;
  const most = Math.max(1, ...shown.map(({ count: persons }) => persons ?? 0));
  const isChanged = rows !== null && JSON.stringify(described(rows)) !== JSON.stringify(described(saved));

  const set = (key: number, next: Partial<ValueRow>) => setRows(shown.map((row) => (row.key === key ? { ...row, ...next, isDescribed: true } : row)));
  const move = (index: number, by: number) => {
    const to = index + by;
    if (to < 0 || to >= shown.length) return;
    const next = shown.map((row) => ({ ...row, isDescribed: true }));
    const [row] = next.splice(index, 1);
    if (row) next.splice(to, 0, row);
    setRows(next);
    requestAnimationFrame(() => body.current?.querySelectorAll<HTMLElement>('.value-label')[to]?.focus());
  };
  const keyDown = (event: KeyboardEvent, index: number) => {
    if (event.altKey && event.key === 'ArrowUp') move(index, -1);
    else if (event.altKey && event.key === 'ArrowDown') move(index, 1);
    else if (event.key === 'Enter' && isChanged) void commit();
    else if (event.key === 'Escape' && rows !== null) setRows(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const commit = async () => {
    if (rows === null) return;
    const { values, missing } = described(rows);
    if (await save(values, missing)) setRows(null);
  };
  const add = () => {
    setRows([...shown, { key: Math.max(-1, ...shown.map(({ key }) => key)) + 1, code: '', label: '', missing: null, count: null, isDescribed: true }]);
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('tr:last-child .value-code')?.focus());
  };
  if (shown.length === 0 && variable.scale === 'text') return <p className="hint">{text('survey.openAnswer')}</p>;
  return (
    <div className="value-table">
      <div className="card-head">
        <h3>{text('survey.valuesTitle')}</h3>
        {!readOnly && <button type="button" className="link" onClick={add}>{text('survey.addValue')}</button>}
      </div>
      {distribution?.binned && <Classes distribution={distribution} />}
      {distribution && !distribution.binned && distribution.bars.length === 0 && distribution.values > 0 && <p className="hint">{count('survey.values', distribution.values)}</p>}
      {shown.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{text('survey.code')}</th>
              <th scope="col">{text('survey.valueLabel')}</th>
              <th scope="col">{text('survey.isAnswer')}</th>
              <th scope="col" className="is-number">{text('survey.persons')}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row, index) => (
              <tr key={row.key} data-testid="value-row" className={row.missing === null ? undefined : 'is-missing'} onKeyDown={(event) => keyDown(event, index)}>
                <td>
                  {saved.some(({ key }) => key === row.key) ? <code>{row.code}</code> : (
                    <input className="field value-code" aria-label={text('survey.code')} value={row.code} onChange={(event) => set(row.key, { code: event.target.value })} />
                  )}
                </td>
                <td>
                  <input
                    className="field value-label"
                    aria-label={text('survey.labelOf', { code: row.code })}
                    readOnly={readOnly}
                    value={row.label}
                    onChange={(event) => set(row.key, { label: event.target.value })}
                  />
                </td>
                <td>
                  <select
                    className="field"
                    aria-label={text('survey.kindOf', { code: row.code })}
                    disabled={readOnly}
                    value={row.missing ?? ''}
                    onChange={(event) => set(row.key, { missing: event.target.value === '' ? null : (event.target.value as MissingKind) })}
                  >
                    <option value="">{text('survey.answer')}</option>
                    {MISSING_KINDS.map((kind) => <option key={kind} value={kind}>{text(`missing.${kind}`)}</option>)}
                  </select>
                </td>
                <td className="is-number">
                  {row.count !== null && (
                    <span className="value-count">
                      <span className="value-bar" aria-hidden="true"><i style={{ width: `${(row.count / most) * 100}%` }} /></span>
                      {number(row.count)}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isChanged && (
        <div className="value-deeds">
          <button type="button" className="button primary" data-testid="save-values" onClick={() => void commit()}>{text('survey.saveValues')}</button>
          <button type="button" className="button" onClick={() => setRows(null)}>{text('cancel')}</button>
        </div>
      )}
      {!readOnly && shown.length > 1 && <p className="hint value-note">{text('survey.valueKeys')}</p>}
    </div>
  );
}

/** Numbers in classes: as many bars as classes, each with its limits. */
function Classes({ distribution }: { readonly distribution: Distribution }) {
  const { number } = useMessages();
  const most = Math.max(1, ...distribution.bars.map(({ count }) => count));
  return (
    <ul className="classes">
      {distribution.bars.map(({ code, label, count }) => (
        <li key={code}>
          <span>{label}</span>
          <span className="value-bar" aria-hidden="true"><i style={{ width: `${(count / most) * 100}%` }} /></span>
          <span className="is-number">{number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
