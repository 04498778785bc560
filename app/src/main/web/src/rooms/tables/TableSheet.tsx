import { type KeyboardEvent, useRef, useState } from 'react';
import type { TableView } from '../../api/tables';
import { useMessages } from '../../i18n/language';

export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

interface TableSheetProps {
  readonly view: TableView;
  readonly isBusy: boolean;
  readonly showsSmall: boolean;
  readonly at: CellPlace | null;
  look(place: CellPlace): void;
}

/** More lines are drawn when they are asked for. */
const MOST_LINES = 300;

/** The table as it is printed. Arrows move from figure to figure, Enter looks at what stands behind one. */
export function TableSheet({ view, isBusy, showsSmall, at, look }: TableSheetProps) {
  const { text, count } = useMessages();
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<CellPlace>({ line: 0, column: 0 });
  const [drawsAll, setDrawsAll] = useState(false);
  const lines = drawsAll ? view.lines : view.lines.slice(0, MOST_LINES);
  const columns = view.lines[0]?.cells.length ?? 0;
  const current = { line: Math.min(active.line, lines.length - 1), column: Math.min(active.column, columns - 1) };

  const move = (line: number, column: number) => {
    const next = { line: Math.min(Math.max(line, 0), lines.length - 1), column: Math.min(Math.max(column, 0), columns - 1) };
    setActive(next);
    grid.current?.querySelector<HTMLElement>(`[data-figure="${next.line}:${next.column}"]`)?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    const { line, column } = current;
    if (event.ctrlKey && event.key === 'Home') move(0, 0);
    else if (event.ctrlKey && event.key === 'End') move(lines.length - 1, columns - 1);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === 'ArrowDown') move(line + 1, column);
    else if (event.key === 'ArrowUp') move(line - 1, column);
    else if (event.key === 'ArrowRight') move(line, column + 1);
    else if (event.key === 'ArrowLeft') move(line, column - 1);
    else if (event.key === 'Home') move(line, 0);
    else if (event.key === 'End') move(line, columns - 1);
    else if (event.key === 'PageDown') move(line + 10, column);
    else if (event.key === 'PageUp') move(line - 10, column);
    else if (event.key === 'Enter' || event.key === ' ') look(current);
    else return;
    event.preventDefault();
  };
  return (
    <figure className="table-sheet" aria-busy={isBusy} data-testid="table">
      <figcaption>
        <h2>{view.title}</h2>
        {view.question && <p className="table-question">{view.question}</p>}
      </figcaption>
      <div className="table-scroll">
        <table ref={grid} role="grid" aria-label={view.title} aria-rowcount={view.heads.length + view.lines.length} onKeyDown={keyDown}>
          <thead>
            {view.heads.map((line, depth) => (
              <tr key={depth} className={depth < view.heads.length - 1 ? 'is-group' : ''}>
                {line.map((cell, index) => (index === 0
                  ? <td key={index} className="corner" />
                  : <th key={index} scope={cell.span > 1 ? 'colgroup' : 'col'} colSpan={cell.span}>{cell.span > 1 ? <span>{cell.text}</span> : cell.text}</th>))}
              </tr>
            ))}
          </thead>
          <tbody>
            {lines.map((line, row) => (
              <tr key={row} className={`is-${line.kind}`} data-testid="table-line">
                <th scope="row">{line.label}</th>
                {line.cells.map((cell, column) => (
                  <td
                    key={column}
                    data-figure={`${row}:${column}`}
                    tabIndex={current.line === row && current.column === column ? 0 : -1}
                    aria-selected={at?.line === row && at.column === column}
                    className={showsSmall && cell.small ? 'is-small' : undefined}
                    onFocus={() => setActive({ line: row, column })}
                    onClick={() => look({ line: row, column })}
                  >
                    {cell.text}
                    {showsSmall && cell.small && <span className="visually-hidden"> {text('tables.smallCell')}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length < view.lines.length && (
        <button type="button" className="link" onClick={() => setDrawsAll(true)}>{count('tables.moreLines', view.lines.length - lines.length)}</button>
      )}
      <div className="table-notes" data-testid="table-notes">
        <p><b>{text('tables.base')}</b> {view.base}</p>
        {view.notes.map((note) => <p key={note}>{note}</p>)}
      </div>
      {view.statistics.length > 0 && (
        <div className="table-notes" data-testid="table-statistics">
          {view.statistics.map((line) => <p key={line}>{line}</p>)}
        </div>
      )}
    </figure>
  );
}
