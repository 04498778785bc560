import type { Facet, Language } from '../../api/types';
import { type Part, type Token, filterText, partsOf, replaced, withPart } from './query';
import { interviewerName, isInterviewer, isYes, keywordName, keywordOf, or, typeName, typeOf, yes } from './words';

/** Choosing values of a facet is writing filters: what is chosen stands in the query, and can be edited there. */

const NAME = /^\p{L}[\p{L}\p{N}_.-]*$/u;

/** Whether a query can name the facet: a variable of any name cannot. */
export function isWritable(facet: Facet): boolean {
  return facet.kind !== 'variable' || (NAME.test(facet.name ?? '') && keywordOf(facet.name ?? '') === null);
}

/** The values of a facet that the query chooses. */
export function chosenOf(query: string, facet: Facet): ReadonlySet<string> {
  return new Set(choiceOf(query, facet)?.values);
}

/** The query with one value more or less. */
export function toggled(query: string, facet: Facet, value: string, language: Language): string {
  const choice = choiceOf(query, facet);
  const before = choice?.values ?? [];
  const isOne = facet.kind === 'turn';
  const after = before.includes(value) ? before.filter((one) => one !== value) : isOne ? [value] : [...before, value];
  const filters = after.map((one) => written(facet, one, language));
  const text = filters.length > 1 ? `(${filters.join(` ${or(language)} `)})` : (filters[0] ?? '');
  if (choice) return replaced(query, choice.part.start, choice.part.end, text);
  return withPart(query, text);
}

interface Choice {
  readonly part: Part;
  readonly values: readonly string[];
}

function choiceOf(query: string, facet: Facet): Choice | null {
  for (const part of partsOf(query) ?? []) {
    const values = valuesIn(part, facet);
    if (values) return { part, values };
  }
  return null;
}

function valuesIn({ tokens, isNegated }: Part, facet: Facet): string[] | null {
  const inside = tokens[0]?.kind === 'open' ? tokens.slice(1, -1) : tokens;
  const isList = inside.every(({ kind }, index) => kind === (index % 2 === 0 ? 'filter' : 'or'));
  if (!isList || inside.length % 2 === 0) return null;
  const values = inside.filter(({ kind }) => kind === 'filter').map((token) => valueOf(token, facet, isNegated));
  return values.every((value) => value !== null) ? values : null;
}

/** Which value a filter chooses; null when it is about something else. */
function valueOf({ field = '', value = '' }: Token, facet: Facet, isNegated: boolean): string | null {
  if (value === '') return null;
  const keyword = keywordOf(field);
  const saysInterviewer = keyword === 'speaker' && isInterviewer(value);
  if (facet.kind === 'turn') return saysInterviewer ? (isNegated ? 'others' : 'interviewer') : null;
  if (isNegated) return null;
  if (facet.kind === 'code' && keyword === 'uncoded') return isYes(value) ? '' : null;
  if (facet.kind === 'type') return keyword === 'type' ? typeOf(value) : null;
  const isOfFacet = facet.kind === 'variable'
    ? keyword === null && field.toLowerCase() === facet.name?.toLowerCase()
    : keyword === facet.kind && !saysInterviewer;
  if (!isOfFacet) return null;
  const same = (one: string) => one.toLowerCase() === value.toLowerCase();
  return facet.values.find((one) => same(one.value) || same(one.label))?.value ?? value;
}

function written(facet: Facet, value: string, language: Language): string {
  switch (facet.kind) {
    case 'turn': {
      const filter = filterText(keywordName('speaker', language), interviewerName(language));
      return value === 'interviewer' ? filter : `-${filter}`;
    }
    case 'type':
      return filterText(keywordName('type', language), typeName(value, language));
    case 'code':
      return value === ''
        ? filterText(keywordName('uncoded', language), yes(language))
        : filterText(keywordName('code', language), value);
    case 'variable': {
      const label = facet.values.find((one) => one.value === value)?.label ?? value;
      const isClear = facet.values.filter((one) => one.label === label).length === 1;
      return filterText(facet.name ?? '', isClear ? label : value);
    }
    default:
      return filterText(keywordName(facet.kind, language), value);
  }
}
