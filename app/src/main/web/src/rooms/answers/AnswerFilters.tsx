import type { AnswerAttribute } from '../../api/types';
import { useMessages } from '../../i18n/language';
import type { Sheet } from './sheet';
import { valuesInOrder } from './view';

export interface FilterChoice {
  readonly words: string;
  /** A code's id, or 'none' for answers without a code. */
  readonly code: string | null;
  readonly attribute: { readonly name: string; readonly value: string } | null;
  readonly coder: string | null;
}

export const NO_FILTER: FilterChoice = { words: '', code: null, attribute: null, coder: null };

interface AnswerFiltersProps {
  readonly sheet: Sheet;
  readonly choice: FilterChoice;
  readonly attributes: readonly AnswerAttribute[];
  readonly coders: readonly string[];
  change(choice: FilterChoice): void;
}

/** Which answers are shown: those with some words, a value of a column, a coder's. Codes are chosen at the side. */
export function AnswerFilters({ sheet, choice, attributes, coders, change }: AnswerFiltersProps) {
  const { text, compare } = useMessages();
  const chosen = choice.attribute;
  return (
    <>
      <input
        type="search"
        className="field"
        data-testid="answer-words"
        aria-label={text('answers.filter')}
        placeholder={text('answers.filter')}
        value={choice.words}
        onChange={(event) => change({ ...choice, words: event.target.value })}
      />
      {sheet.attributes.length > 0 && (
        <select
          className="field"
          data-testid="answer-attribute"
          aria-label={text('answers.attribute')}
          value={chosen ? `${chosen.name}\n${chosen.value}` : ''}
          onChange={(event) => {
            const [name, value] = event.target.value.split('\n');
            change({ ...choice, attribute: name === undefined || value === undefined ? null : { name, value } });
          }}
        >
          <option value="">{text('answers.allValues')}</option>
          {sheet.attributes.map((column) => (
            <optgroup key={column.name} label={attributes.find(({ name }) => name === column.name)?.label || column.name}>
              {valuesInOrder(column, compare).map((value) => <option key={value} value={`${column.name}\n${value}`}>{value}</option>)}
              {column.places.includes(0) && <option value={`${column.name}\n`}>{text('answers.noValue')}</option>}
            </optgroup>
          ))}
        </select>
      )}
      {coders.length > 1 && (
        <select
          className="field"
          data-testid="answer-coder"
          aria-label={text('answers.coder')}
          value={choice.coder ?? ''}
          onChange={(event) => change({ ...choice, coder: event.target.value || null })}
        >
          <option value="">{text('answers.allCoders')}</option>
          {coders.map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      )}
    </>
  );
}
