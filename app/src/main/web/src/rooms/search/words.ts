import type { Language } from '../../api/types';

/** What filters can be about, apart from variables; each with its name in the three languages. */
export type Keyword = 'code' | 'coder' | 'source' | 'speaker' | 'type' | 'uncoded' | 'like';

const NAMES: Readonly<Record<Keyword, Readonly<Record<Language, string>>>> = {
  code: { nb: 'kode', nn: 'kode', en: 'code' },
  coder: { nb: 'koder', nn: 'kodar', en: 'coder' },
  source: { nb: 'kilde', nn: 'kjelde', en: 'source' },
  speaker: { nb: 'taler', nn: 'talar', en: 'speaker' },
  type: { nb: 'type', nn: 'type', en: 'type' },
  uncoded: { nb: 'ukodet', nn: 'ukoda', en: 'uncoded' },
  like: { nb: 'lik', nn: 'lik', en: 'like' },
};

const TYPES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  interview: { nb: 'intervju', nn: 'intervju', en: 'interview' },
  document: { nb: 'dokument', nn: 'dokument', en: 'document' },
  openAnswer: { nb: 'åpent_svar', nn: 'ope_svar', en: 'open_answer' },
};

const INTERVIEWER: Readonly<Record<Language, string>> = { nb: 'intervjuer', nn: 'intervjuar', en: 'interviewer' };
const YES: Readonly<Record<Language, string>> = { nb: 'ja', nn: 'ja', en: 'yes' };
const YES_WORDS: ReadonlySet<string> = new Set(['ja', 'yes', 'true', '1']);
const OR: Readonly<Record<Language, string>> = { nb: 'ELLER', nn: 'ELLER', en: 'OR' };

export const KEYWORDS = Object.keys(NAMES) as readonly Keyword[];

export const keywordName = (keyword: Keyword, language: Language): string => NAMES[keyword][language];
export const typeName = (type: string, language: Language): string => TYPES[type]?.[language] ?? type;
export const interviewerName = (language: Language): string => INTERVIEWER[language];
export const yes = (language: Language): string => YES[language];
export const or = (language: Language): string => OR[language];

/** The keyword of this name in any language; null for what is the name of a variable, or of nothing. */
export function keywordOf(name: string): Keyword | null {
  return KEYWORDS.find((keyword) => Object.values(NAMES[keyword]).includes(name.toLowerCase())) ?? null;
}

/** Every name of a keyword, that of the language first. */
export function namesOf(keyword: Keyword, language: Language): readonly string[] {
  return [...new Set([NAMES[keyword][language], ...Object.values(NAMES[keyword])])];
}

/** The kind of source that a written word means; null when it means none. */
export function typeOf(written: string): string | null {
  const word = written.toLowerCase();
  return Object.keys(TYPES).find((type) => type.toLowerCase() === word || Object.values(TYPES[type] ?? {}).includes(word)) ?? null;
}

export const isInterviewer = (written: string): boolean => Object.values(INTERVIEWER).includes(written.toLowerCase());
export const isYes = (written: string): boolean => YES_WORDS.has(written.toLowerCase());
export const types = Object.keys(TYPES) as readonly string[];
