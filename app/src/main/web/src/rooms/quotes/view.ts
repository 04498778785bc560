import type { Folding, Grouping, QuoteFilter } from '../../api/quotes';

/** What the room shows and how; kept in this tab, so that it is there again after a look into another room. */
export interface QuoteView {
  readonly filter: QuoteFilter;
  readonly grouping: Grouping;
  readonly folding: Folding;
  /** Variables of surveys that are counted beside the attributes. */
  readonly variables: readonly string[];
}

export const NO_FILTER: QuoteFilter = {
  codes: [], attributes: {}, coders: [], sources: [], chosen: false, words: '', where: '',
};
const FIRST_VIEW: QuoteView = { filter: NO_FILTER, grouping: 'code', folding: 'equal', variables: [] };
const VIEW = 'kodebok.quotes';

export function storedView(storage: Storage = sessionStorage): QuoteView {
  try {
    const view = JSON.parse(storage.getItem(VIEW) ?? '{}') as Partial<QuoteView>;
    return { ...FIRST_VIEW, ...view, filter: { ...NO_FILTER, ...view.filter } };
  } catch {
    return FIRST_VIEW;
  }
}

export function storeView(view: QuoteView, storage: Storage = sessionStorage): void {
  storage.setItem(VIEW, JSON.stringify(view));
}

/** The list with the value in it or, where it was there, without. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

export function withAttribute(filter: QuoteFilter, name: string, values: readonly string[]): QuoteFilter {
  const { [name]: _, ...others } = filter.attributes;
  return { ...filter, attributes: values.length === 0 ? others : { ...others, [name]: values } };
}

export function isOpen(filter: QuoteFilter): boolean {
  return JSON.stringify(filter) === JSON.stringify(NO_FILTER);
}
