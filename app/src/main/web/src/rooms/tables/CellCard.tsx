import type { TableView } from '../../api/tables';
import { useMessages } from '../../i18n/language';
import type { CellPlace } from './TableSheet';
import type { TableSpec } from './spec';

interface CellCardProps {
  readonly view: TableView;
  readonly spec: TableSpec;
  readonly place: CellPlace;
  close(): void;
}

/** What stands behind a figure: who they are, and how many of how many. */
export function CellCard({ view, place, close }: CellCardProps) {
  const { text, count, number } = useMessages();
  const line = view.lines[place.line];
  const cell = line?.cells[place.column];
  if (!line || !cell) return null;
  const column = view.columns[place.column]?.label ?? headOf(view, place.column);
  return (
    <section className="side-card cell-card" aria-labelledby="cell-title" data-testid="cell-card">
      <button type="button" className="link card-close" aria-label={text('close')} onClick={close}>×</button>
      <h2 id="cell-title">{column === '' ? line.label : `${line.label} · ${column}`}</h2>
      <p className="cell-figure">{cell.text}</p>
      {cell.count !== undefined && (
        <p>{cell.of === undefined ? count('tables.persons', cell.count) : text('tables.personsOf', { count: number(cell.count), of: number(cell.of) })}</p>
      )}
      {cell.hidden && <p className="hint">{text('tables.hiddenHelp')}</p>}
      {cell.small && <p className="hint">{text('tables.smallHelp')}</p>}
    </section>
  );
}

/** The head right over a column. */
function headOf(view: TableView, column: number): string {
  let left = column + 1;
  for (const { text, span } of view.heads.at(-1) ?? []) {
    left -= span;
    if (left < 0) return text;
  }
  return '';
}
