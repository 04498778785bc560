import { useMessages } from '../../../i18n/language';
import { isMessageKey } from '../../../i18n/messages';
import type { PreviewTable as Table } from './importTypes';

/** The variables that were found, each with its scale, labels, missing values and a few of its values. */
export function PreviewTable({ table }: { readonly table: Table }) {
  const { text, number } = useMessages();
  const scaleOf = (scale: string) => {
    const key = `scale.${scale}`;
    return isMessageKey(key) ? text(key) : scale;
  };
  return (
    <section>
      <p className="hint">
        {text('import.rows', { rows: table.rows, variables: table.variableCount })}
        {table.cases.length > 0 && ` · ${text('import.cases', { names: table.cases.join(', ') })}`}
      </p>
      <div className="preview-scroll" tabIndex={0} role="region" aria-label={text('import.variables')}>
        <table className="plain-table" data-testid="preview-variables">
          <thead>
            <tr>
              <th scope="col">{text('import.variable')}</th>
              <th scope="col">{text('import.scale')}</th>
              <th scope="col">{text('import.values')}</th>
              <th scope="col">{text('import.missing')}</th>
              <th scope="col" className="is-number">{text('import.empty')}</th>
              <th scope="col">{text('import.sample')}</th>
            </tr>
          </thead>
          <tbody>
            {table.variables.map((variable) => (
              <tr key={variable.name}>
                <th scope="row">
                  {variable.name}
                  {variable.label !== variable.name && <span className="hint">{variable.label}</span>}
                </th>
                <td>{scaleOf(variable.scale)}</td>
                <td className="is-long">
                  {variable.values.map(({ code, label }) => (code === label ? code : `${code} = ${label}`)).join(' · ')}
                  {variable.valueCount > variable.values.length && ` … (${number(variable.valueCount)})`}
                  {variable.valueCount === 0 && <span className="hint">{text('import.distinct', { count: variable.distinct })}</span>}
                </td>
                <td>{variable.missing.map(({ code, label }) => (code === label ? code : `${code} = ${label}`)).join(' · ')}</td>
                <td className="is-number">{number(variable.empty)}</td>
                <td className="is-long">{variable.sample.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
