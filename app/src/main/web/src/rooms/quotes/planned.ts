import type { PlannedItem } from '../../api/tables';
import type { QuoteQuestion } from '../../api/quotes';

/**
 * The quote sheets of a plan that hold what is shown, one for each code; null where a plan cannot say it: it knows
 * nothing of single sources, coders or words.
 */
export function plannedQuotes({ filter, grouping, attribution, classes = [], review }: QuoteQuestion, path: (id: string) => string): readonly PlannedItem[] | null {
  const { codes, attributes, coders, sources, chosen, words, where } = filter;
  const conditions = Object.entries(attributes).filter(([, values]) => values.length > 0);
  const isQuotable = [...conditions.flat(2)].every((word) => !word.includes('"'));
  if (coders.length > 0 || sources.length > 0 || words !== '' || !isQuotable) return null;
  const all = [
    ...conditions.map(([name, values]) => `(${values.map((value) => `"${name}" = "${value}"`).join(' or ')})`),
    ...(where === '' ? [] : [conditions.length > 0 ? `(${where})` : where]),
  ].join(' and ');
  const rest = {
    ...(grouping.startsWith('attribute:') ? { by: grouping.slice('attribute:'.length) } : {}),
    ...(all === '' ? {} : { where: all }),
    ...(chosen ? { chosen } : {}),
    ...(attribution === '' ? {} : { attribution }),
    ...(classes.length === 0 ? {} : { attributionFor: classes }),
    ...(review === undefined || review.mask.length === 0 ? {} : { mask: review.mask }),
  };
  return codes.length === 0 ? [{ quotes: rest }] : codes.map((id) => ({ quotes: { code: path(id), ...rest } }));
}
