import { type FilterChoice, NO_FILTER } from './AnswerFilters';
import type { AnswerColumn, Sorting } from './view';

/** What of a list of answers is kept in its address, so that going back leads to the same list. */
export interface KeptView {
  readonly choice: FilterChoice;
  readonly sorting: Sorting;
  readonly isGrouped: boolean;
  /** The answer that was looked at last. */
  readonly answerId: string | null;
}

const DESCENDING = '-';

/** As short as it can be told: what is as it always is, is left out. */
export function formatView({ choice, sorting, isGrouped, answerId }: KeptView): string {
  const parameters = new URLSearchParams();
  if (choice.words !== '') parameters.set('ord', choice.words);
  if (choice.code !== null) parameters.set('kode', choice.code);
  if (choice.attribute) {
    parameters.set('egenskap', choice.attribute.name);
    parameters.set('verdi', choice.attribute.value);
  }
  if (choice.coder !== null) parameters.set('koder', choice.coder);
  if (sorting.column !== 'row') parameters.set('etter', `${sorting.descending ? DESCENDING : ''}${sorting.column}`);
  if (isGrouped) parameters.set('like', 'ja');
  if (answerId !== null) parameters.set('rad', answerId);
  return parameters.toString();
}

/** What it says of things that are not there any more fits nothing, and shows. */
export function parseView(address: string): KeptView {
  const parameters = new URLSearchParams(address);
  const name = parameters.get('egenskap');
  return {
    choice: {
      ...NO_FILTER,
      words: parameters.get('ord') ?? '',
      code: parameters.get('kode'),
      attribute: name === null ? null : { name, value: parameters.get('verdi') ?? '' },
      coder: parameters.get('koder'),
    },
    sorting: sortingOf(parameters.get('etter') ?? ''),
    isGrouped: parameters.get('like') === 'ja',
    answerId: parameters.get('rad'),
  };
}

function sortingOf(written: string): Sorting {
  const descending = written.startsWith(DESCENDING);
  const column = descending ? written.slice(DESCENDING.length) : written;
  return isColumn(column) ? { column, descending } : { column: 'row', descending: false };
}

function isColumn(written: string): written is AnswerColumn {
  return ['answer', 'case', 'codes'].includes(written) || written.startsWith('attribute:');
}
