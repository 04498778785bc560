import { useMessages } from '../../i18n/language';
import type { SortColumn, Sorting } from './rows';

interface GridHeaderProps {
  readonly attributes: readonly string[];
  readonly sorting: Sorting;
  sort(sorting: Sorting): void;
}

export function GridHeader({ attributes, sorting, sort }: GridHeaderProps) {
  const { text } = useMessages();
  const columns: readonly (readonly [SortColumn, string])[] = [
    ['name', text('sources.name')],
    ['kind', text('sources.kind')],
    ['case', text('sources.case')],
    ...attributes.map((name) => [`attribute:${name}`, name] as const),
    ['words', text('sources.words')],
    ['codings', text('sources.codings')],
  ];
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        {columns.map(([column, label]) => {
          const isSorted = sorting.column === column;
          const isNumber = column === 'words' || column === 'codings';
          return (
            <div
              key={column}
              role="columnheader"
              className={isNumber ? 'is-number' : ''}
              aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                onClick={() => sort({ column, descending: isSorted ? !sorting.descending : isNumber })}
              >
                {label}
                <span aria-hidden="true">{isSorted ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
