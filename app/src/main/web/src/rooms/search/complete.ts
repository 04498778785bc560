import type { Code, Language, SearchNames } from '../../api/types';
import { quoted, tokensOf } from './query';
import { KEYWORDS, interviewerName, keywordOf, namesOf, typeName, types, yes } from './words';

export interface Completion {
  /** What is shown. */
  readonly label: string;
  readonly note: string;
  /** The stretch of the query that is replaced, and by what. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MOST = 8;

/** What could stand at the caret: keywords and variables while a word is begun, values after a colon. */
export function completionsAt(
  query: string, caret: number, names: SearchNames | null, codes: readonly Code[], language: Language,
): Completion[] {
  const token = tokensOf(query).find(({ start, end }) => start < caret && caret <= end);
  if (!token) return [];
  if (token.kind === 'filter' && token.valueStart !== undefined && caret >= token.valueStart) {
    const typed = query.slice(token.valueStart, caret).replace(/^["“”„«»]/, '');
    return valuesOf(token.field ?? '', names, codes, language)
      // What is written already needs no completing.
      .filter(({ value, note }) => fold(value) !== fold(token.value ?? '') && (fits(value, typed) || fits(note, typed)))
      .sort((a, b) => Number(begins(b.value, typed)) - Number(begins(a.value, typed)))
      .slice(0, MOST)
      .map(({ value, note }) => ({
        label: value, note, start: token.valueStart ?? 0, end: token.end, text: `${quoted(value)} `,
      }));
  }
  if (token.kind !== 'term' || caret !== token.end) return [];
  const typed = query.slice(token.start, caret);
  return fieldsOf(names, language)
    .filter(({ name }) => begins(name, typed))
    .slice(0, MOST)
    .map(({ name, note }) => ({ label: `${name}:`, note, start: token.start, end: token.end, text: `${name}:` }));
}

function fieldsOf(names: SearchNames | null, language: Language): { name: string; note: string }[] {
  const own = KEYWORDS.map((keyword) => ({ name: namesOf(keyword, language)[0] ?? keyword, note: '' }));
  const others = KEYWORDS.flatMap((keyword) => namesOf(keyword, language).slice(1).map((name) => ({ name, note: '' })));
  const variables = (names?.variables ?? [])
    .filter(({ name }) => /^\p{L}[\p{L}\p{N}_.-]*$/u.test(name) && keywordOf(name) === null)
    .map(({ name, label }) => ({ name, note: label === name ? '' : label }));
  const seen = new Set<string>();
  return [...own, ...variables, ...others].filter(({ name }) => !seen.has(name) && seen.add(name));
}

function valuesOf(
  field: string, names: SearchNames | null, codes: readonly Code[], language: Language,
): { value: string; note: string }[] {
  const plain = (values: readonly string[]) => values.map((value) => ({ value, note: '' }));
  switch (keywordOf(field)) {
    case 'code': return plain(codes.map(({ path }) => path));
    case 'coder': return plain(names?.coders ?? []);
    case 'source': return plain(names?.sources ?? []);
    case 'like': return plain((names?.sources ?? []).map((source) => `${source}:1`));
    case 'speaker': return plain([interviewerName(language), ...(names?.speakers ?? [])]);
    case 'type': return plain(types.map((type) => typeName(type, language)));
    case 'uncoded': return plain([yes(language)]);
    case null: {
      const variable = names?.variables.find(({ name }) => name.toLowerCase() === field.toLowerCase());
      return (variable?.values ?? []).map(({ code, label }) => ({ value: label, note: code === label ? '' : code }));
    }
  }
}

const fold = (text: string) => text.toLocaleLowerCase('nb');
const fits = (text: string, typed: string) => typed === '' || fold(text).includes(fold(typed));
const begins = (text: string, typed: string) => fold(text).startsWith(fold(typed));
