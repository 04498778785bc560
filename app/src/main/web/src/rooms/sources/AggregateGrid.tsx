import { useMessages } from '../../i18n/language';
import type { Aggregate } from './aggregateTypes';

/** A published table as it is printed, with what does not fit marked at its cell and told below. */
export function AggregateGrid({ table }: { readonly table: Aggregate }) {
  const { text } = useMessages();
  const wrong = new Map(table.checks.flatMap((check) => (check.severity === 'warning' && check.line !== undefined ? [[`${check.line}/${check.column}`, check.message] as const] : [])));
  return (
    <div className="aggregate">
      <div className="aggregate-scroll" tabIndex={0} role="region" aria-label={table.name}>
        <table>
          {table.title !== '' && <caption>{table.title}</caption>}
          <thead>
            {table.headers.map((row, index) => (
              <tr key={index}>
                {spans(row, index < table.headers.length - 1 ? table.labelColumns : row.length).map(({ words, columns, at }) => (
                  <th key={at} scope={columns > 1 ? 'colgroup' : 'col'} colSpan={columns} className={at < table.labelColumns ? 'is-label' : ''}>{words}</th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.body.map((row) => (
              <tr key={row.line} className={`is-${row.kind}`}>
                {row.cells.map((cell, column) => {
                  const message = wrong.get(`${row.line}/${column}`);
                  if (column < table.labelColumns) return <th key={column} scope="row" className="is-label">{cell.text}</th>;
                  return (
                    <td key={column} className={message === undefined ? '' : 'is-wrong'} title={message}>
                      {cell.text}
                      {(cell.kind === 'suppressed' || cell.kind === 'unavailable') && <span className="visually-hidden"> {text(`aggregates.${cell.kind}`)}</span>}
                      {message !== undefined && <span className="visually-hidden"> {message}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.notes.map((note, index) => <p key={index} className="hint">{note}</p>)}
      <h3>{text('aggregates.checks')}</h3>
      <ul className="plain-list findings" data-testid="aggregate-checks">
        {table.checks.map((check, index) => (
          <li key={index} className={check.severity === 'warning' ? 'is-warning' : ''}>
            {check.cell !== undefined && <span className="hint">{check.cell}: </span>}
            {check.message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Headings that stand over several columns stand there once. */
function spans(row: readonly string[], from: number): readonly { readonly words: string; readonly columns: number; readonly at: number }[] {
  const cells: { words: string; columns: number; at: number }[] = [];
  row.forEach((words, at) => {
    const last = cells.at(-1);
    if (last && at > from && words !== '' && last.words === words) last.columns += 1;
    else cells.push({ words, columns: 1, at });
  });
  return cells;
}
