import { type ViewRow, rowsOf } from './view';

/** Which answers are selected, and from where Shift extends. The answers are known by their rows in the sheet. */
export interface Selection {
  readonly rows: ReadonlySet<number>;
  /** A place in the view. */
  readonly anchor: number | null;
}

export const NOTHING: Selection = { rows: new Set(), anchor: null };

/** Takes the answers of a row in, or out where all of them are selected. */
export function toggled(selection: Selection, view: readonly ViewRow[], place: number): Selection {
  const own = ofPlace(view, place);
  const rows = new Set(selection.rows);
  const all = own.every((row) => rows.has(row));
  for (const row of own) if (all) rows.delete(row);
    else rows.add(row);
  return { rows, anchor: place };
}

/** The rows from the anchor to a place, and nothing else. */
export function extended(selection: Selection, view: readonly ViewRow[], from: number, to: number): Selection {
  const anchor = selection.anchor ?? from;
  const rows = new Set<number>();
  for (let place = Math.min(anchor, to); place <= Math.max(anchor, to); place++) for (const row of ofPlace(view, place)) rows.add(row);
  return { rows, anchor };
}

export function only(view: readonly ViewRow[], place: number): Selection {
  return { rows: new Set(ofPlace(view, place)), anchor: place };
}

export function everything(view: readonly ViewRow[]): Selection {
  return { rows: new Set(view.flatMap(rowsOf)), anchor: null };
}

/** 'all', 'some' or 'none' of a row's answers. */
export function shareOf(selection: ReadonlySet<number>, row: ViewRow): 'all' | 'some' | 'none' {
  const own = rowsOf(row);
  const count = own.reduce((sum, one) => sum + Number(selection.has(one)), 0);
  return count === 0 ? 'none' : count === own.length ? 'all' : 'some';
}

function ofPlace(view: readonly ViewRow[], place: number): readonly number[] {
  const row = view[place];
  return row ? rowsOf(row) : [];
}
