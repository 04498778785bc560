import type { PlannedItem } from '../../api/tables';
import type { QuoteQuestion } from '../../api/quotes';

/**
 * The quote sheets of a plan that hold what is shown, one for each code; null where a plan cannot say it: it knows
 * nothing of single sources, coders, words, what is chosen, or templates of classes.
 */
export function plannedQuotes({ filter, grouping, attribution, classes = [] }: QuoteQuestion, path: (id: string) => string): readonly PlannedItem[] | null {
  const { codes, attributes, coders, sources, chosen, words, where } = filter;
  const conditions = Object.entries(attributes).filter(([, values]) => values.length > 0);
  const isQuotable = [...conditions.flat(2)].every((word) => !word.includes('"'));
  if (coders.length > 0 || sources.length > 0 || chosen || words !== '' || classes.length > 0 || !isQuotable) return null;
  const all = [
    ...conditions.map(([name, values]) => `(${values.map((value) => `"${name}" = "${value}"`).join(' or ')})`),
    ...(where === '' ? [] : [conditions.length > 0 ? `(${where})` : where]),
  ].join(' and ');
  const rest = {
    ...(grouping.startsWith('attribute:') ? { by: grouping.slice('attribute:'.length) } : {}),
    ...(all === '' ? {} : { where: all }),
    ...(attribution === '' ? {} : { attribution }),
  };
  return codes.length === 0 ? [{ quotes: rest }] : codes.map((id) => ({ quotes: { code: path(id), ...rest } }));
}
