import type { AnswerAttribute, AttributeColumn } from '../../api/types';
import { useMessages } from '../../i18n/language';
import type { AnswerColumn, Sorting } from './view';

interface AnswerGridHeaderProps {
  readonly columns: readonly AttributeColumn[];
  readonly attributes: readonly AnswerAttribute[];
  readonly sorting: Sorting;
  sort(sorting: Sorting): void;
}

/** A click sorts by a column, then the other way round, then puts the answers in the project's order again. */
export function AnswerGridHeader({ columns, attributes, sorting, sort }: AnswerGridHeaderProps) {
  const { text } = useMessages();
  const heads: readonly (readonly [AnswerColumn, string])[] = [
    ['answer', text('answers.answer')],
    ['case', text('answers.case')],
    ...columns.map(({ name }) => [`attribute:${name}`, attributes.find((one) => one.name === name)?.label || name] as const),
    ['codes', text('answers.codes')],
  ];
  const next = (column: AnswerColumn): Sorting => {
    if (sorting.column !== column) return { column, descending: false };
    return sorting.descending ? { column: 'row', descending: false } : { column, descending: true };
  };
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row answer-row">
        <div role="columnheader" className="answer-check"><span className="visually-hidden">{text('answers.selected')}</span></div>
        {heads.map(([column, label]) => {
          const isSorted = sorting.column === column;
          return (
            <div key={column} role="columnheader" aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
              <button type="button" title={label} onClick={() => sort(next(column))}>
                {label}<span aria-hidden="true">{isSorted ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
