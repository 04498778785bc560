import { Store } from '../../state/store';

const KEY = 'kodebok.sources.hidden';

/** The columns that this person does not want to see: `kind`, `case`, … or `attribute:NAME`. */
export const hiddenColumns = new Store<ReadonlySet<string>>(stored());

function stored(): ReadonlySet<string> {
  try {
    const written: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(written) ? written.filter((one) => typeof one === 'string') : []);
  } catch {
    // Somebody else's words under our key: the table shows all it has.
    return new Set();
  }
}

export function hideColumns(hidden: ReadonlySet<string>): void {
  localStorage.setItem(KEY, JSON.stringify([...hidden]));
  hiddenColumns.set(hidden);
}
