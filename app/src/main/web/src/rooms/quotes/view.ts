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
const TEMPLATE = 'kodebok.attribution.';

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

/**
 * The template stays on this machine, by project: it says how somebody is about to write a report, of which one
 * project may have several, and is nothing of the material that has to be logged or could be undone.
 */
export function storedTemplate(projectId: string, storage: Storage = localStorage): string {
  return storage.getItem(TEMPLATE + projectId) ?? '';
}

export function storeTemplate(projectId: string, template: string, storage: Storage = localStorage): void {
  if (template.trim() === '') storage.removeItem(TEMPLATE + projectId);
  else storage.setItem(TEMPLATE + projectId, template);
}

/** How quotes of a class of informants are attributed. */
export interface InformantClass {
  readonly where: string;
  readonly template: string;
}

const CLASSES = 'kodebok.attributionClasses.';

export function storedClasses(projectId: string, storage: Storage = localStorage): readonly InformantClass[] {
  try {
    const stored = JSON.parse(storage.getItem(CLASSES + projectId) ?? '[]') as unknown;
    return Array.isArray(stored) ? stored.filter(isClass) : [];
  } catch {
    return [];
  }
}

export function storeClasses(projectId: string, classes: readonly InformantClass[], storage: Storage = localStorage): void {
  if (classes.length === 0) storage.removeItem(CLASSES + projectId);
  else storage.setItem(CLASSES + projectId, JSON.stringify(classes));
}

function isClass(one: unknown): one is InformantClass {
  const { where, template } = (one ?? {}) as Partial<InformantClass>;
  return typeof where === 'string' && typeof template === 'string';
}

/** As the server reads them; what is only half written is not asked for yet. */
export function writtenClasses(classes: readonly InformantClass[]): readonly string[] {
  return classes
    .filter(({ where, template }) => where.trim() !== '' && template.trim() !== '')
    .map(({ where, template }) => `${where.trim()} => ${template.trim()}`);
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
