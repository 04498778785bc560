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
  change(filter: QuoteFilter): void;
}

/** Everything that the quotes can be chosen by, with how many each choice would show. */
export function FilterPanel({ filter, facets, codes, change }: FilterPanelProps) {
  const { text, number } = useMessages();
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
      {facets?.attributes.map(({ name, values }) => (
        <FacetChoice
          key={name}
          name={name}
          values={values}
          chosen={filter.attributes[name] ?? []}
          choose={(chosen) => change(withAttribute(filter, name, chosen))}
        />
      ))}
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
