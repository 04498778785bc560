import { useMessages } from '../../i18n/language';
import type { Sorting } from './rows';
import type { TableColumn } from './tableColumns';

interface TableHeaderProps {
  readonly columns: readonly TableColumn[];
  readonly sorting: Sorting;
  sort(sorting: Sorting): void;
}

export function TableHeader({ columns, sorting, sort }: TableHeaderProps) {
  const { text } = useMessages();
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        {columns.map((column) => {
          const { id, message, attribute, sort: by, isNumber } = column;
          const label = message === null ? attribute?.label || attribute?.name || '' : text(message);
          const isSorted = by !== null && sorting.column === by;
          return (
            <div
              key={id}
              role="columnheader"
              className={isNumber ? 'is-number' : ''}
              {...(by === null ? {} : { 'aria-sort': isSorted ? (sorting.descending ? ('descending' as const) : ('ascending' as const)) : ('none' as const) })}
            >
              {by === null ? (
                <span className="head-label">{label}</span>
              ) : (
                <button
                  type="button"
                  title={label}
                  onClick={() => sort({ column: by, descending: isSorted ? !sorting.descending : by === 'words' || by === 'coded' })}
                >
                  {label}
                  <span aria-hidden="true">{isSorted ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
