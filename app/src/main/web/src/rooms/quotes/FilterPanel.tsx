import type { QuoteFacets, QuoteFilter } from '../../api/quotes';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeChoice } from './CodeChoice';
import { FacetChoice } from './FacetChoice';
import { NO_FILTER, isOpen, withAttribute } from './view';

interface FilterPanelProps {
  readonly filter: QuoteFilter;
  readonly facets: QuoteFacets | null;
  readonly codes: readonly Code[];
  /** Variables of surveys that can be counted by as well. */
  readonly variables: readonly { readonly name: string; readonly label: string }[];
  count(variable: string): void;
  change(filter: QuoteFilter): void;
}

/** Everything that the quotes can be chosen by, with how many each choice would show. */
export function FilterPanel({ filter, facets, codes, variables, count, change }: FilterPanelProps) {
  const { text, number } = useMessages();
  const uncounted = variables.filter(({ name }) => !facets?.attributes.some((one) => one.name === name));
  return (
    <section className="quote-filter" aria-label={text('quotes.filter')}>
      <input
        type="search"
        className="field"
        data-testid="quote-words"
        aria-label={text('quotes.words')}
        placeholder={text('quotes.words')}
        value={filter.words}
        onChange={(event) => change({ ...filter, words: event.target.value })}
      />
      <label className="facet-value">
        <input
          type="checkbox"
          data-testid="quote-chosen"
          checked={filter.chosen}
          onChange={() => change({ ...filter, chosen: !filter.chosen })}
        />
        <span>★ {text('quotes.onlyChosen')}</span>
        <span className="figure">{facets && number(facets.chosen)}</span>
      </label>
      <CodeChoice
        codes={codes}
        counts={facets?.codes ?? []}
        chosen={filter.codes}
        choose={(chosen) => change({ ...filter, codes: chosen })}
      />
      {facets?.attributes.map(({ name, label, values }) => (
        <FacetChoice
          key={name}
          name={label}
          values={values}
          chosen={filter.attributes[name] ?? []}
          choose={(chosen) => change(withAttribute(filter, name, chosen))}
        />
      ))}
      {uncounted.length > 0 && (
        <select
          className="field"
          data-testid="quote-variable"
          aria-label={text('quotes.moreVariables')}
          value=""
          onChange={(event) => count(event.target.value)}
        >
          <option value="">{text('quotes.moreVariables')}</option>
          {uncounted.map(({ name, label }) => <option key={name} value={name}>{label || name}</option>)}
        </select>
      )}
      <FacetChoice
        name={text('quotes.coder')}
        values={facets?.coders ?? []}
        chosen={filter.coders}
        choose={(coders) => change({ ...filter, coders })}
      />
      <FacetChoice
        name={text('quotes.source')}
        values={facets?.sources ?? []}
        chosen={filter.sources}
        choose={(sources) => change({ ...filter, sources })}
      />
      <label className="form-field">
        {text('quotes.where')}
        <input
          className="field mono"
          placeholder={text('quotes.whereExample')}
          spellCheck={false}
          value={filter.where}
          onChange={(event) => change({ ...filter, where: event.target.value })}
        />
      </label>
      {!isOpen(filter) && (
        <button type="button" className="button" onClick={() => change(NO_FILTER)}>{text('quotes.showAll')}</button>
      )}
    </section>
  );
}
