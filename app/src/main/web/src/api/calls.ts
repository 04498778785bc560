import { answerRows } from './answerRows';
import type { Client } from './client';
import { slowly } from './slowly';
import type {
  AnswerColumns, AnswerGroups, ChosenQuote, Code, Coding, CodingMade, HistoryStep, HitCoding, Language, ManyCoded, Memo,
  OpenQuestions, Project, Quote, SavedSearch, SearchAnswer, SearchNames, SentSourceText, SourceRow, SourceText, Synonyms,
  CodeSuggestions, KeptAutocoding,
} from './types';

export interface NewCoding {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly codePath: string;
  /** A note on the coding, made with it. */
  readonly memo?: string;
}

/** The ends of a passage; UTF-16 units of the source's text. */
export interface PassageEnds {
  readonly start: number;
  readonly end: number;
}

export interface SourcePassage {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
}

export interface QuoteFilter {
  readonly code: string | null;
  readonly where: string;
  readonly attribution: string;
}

export interface SearchCall {
  readonly q: string;
  readonly offset: number;
  readonly limit: number;
  readonly order: 'best' | 'text';
  readonly facets?: 'true';
  /** A variable of a survey to count by. */
  readonly variable?: string | null;
  /** The saved search that is opened: what is new in it is told then. */
  readonly saved?: string | null;
}

export type HitUnit = 'segment' | 'sentence' | 'turn' | 'answer' | 'match';

export interface HitPlace {
  readonly sourceId: string;
  readonly start: number;
}

export interface HitsToCode {
  readonly query: string;
  readonly hits: 'all' | readonly HitPlace[];
  /** Of all hits, those that are left out. */
  readonly except?: readonly HitPlace[];
  readonly unit: HitUnit;
  /** Names parted by commas; all where it is left out. */
  readonly readings?: string;
  readonly codePath: string;
}

export type ExportFormat = 'xlsx' | 'docx' | 'csv' | 'json';

const suggestionsPath = (codeId: string) => `/api/codes/${encodeURIComponent(codeId)}/suggestions`;

/** Every call of the server's API that the screen makes, by name. */
export class Calls {
  constructor(private readonly client: Client) {}

  project(): Promise<Project> {
    return this.client.get('/api/project');
  }

  async sources(): Promise<readonly SourceRow[]> {
    return (await this.client.get<{ sources: SourceRow[] }>('/api/sources')).sources;
  }

  async source(id: string): Promise<SourceText> {
    return withWords(await this.client.get(`/api/sources/${encodeURIComponent(id)}`));
  }

  openQuestions(): Promise<OpenQuestions> {
    return this.client.get('/api/open-questions');
  }

  /** Texts and codings of an open question's answers, and the values of the attributes that are named. */
  openAnswers(questionId: string, attributes: readonly string[]): Promise<AnswerColumns> {
    // An empty name asks for none; no name at all would ask for the standard ones.
    const names = attributes.length === 0 ? [''] : attributes;
    const query = new URLSearchParams(names.map((name) => ['attributes', name]));
    return this.client.get(`${answersPath(questionId)}?${query}`);
  }

  answerAttributes(questionId: string, attributes: readonly string[]): Promise<Pick<AnswerColumns, 'state' | 'attributes'>> {
    const query = new URLSearchParams([['parts', 'attributes'], ...attributes.map((name) => ['attributes', name])]);
    return this.client.get(`${answersPath(questionId)}?${query}`);
  }

  answerCodings(questionId: string): Promise<Pick<AnswerColumns, 'state' | 'codings'>> {
    return this.client.get(answersPath(questionId), { parts: 'codings' });
  }

  /** Has the answers compared, and is told on the way which share of the work is done. */
  answerGroups(questionId: string, progress: (share: number) => void, signal: AbortSignal): Promise<AnswerGroups> {
    return slowly(this.client, `/api/open-questions/${encodeURIComponent(questionId)}/groups`, {}, 'groups', progress, signal);
  }

  /** An open question's answers as sources, with the attributes of their cases. */
  async answers(questionId: string): Promise<readonly SourceRow[]> {
    return answerRows(await this.client.get<AnswerColumns>(answersPath(questionId)));
  }

  /** Codes passages in one step; those that this coder has coded so before are passed over. */
  codeMany(passages: readonly SourcePassage[], codePath: string): Promise<ManyCoded> {
    return this.client.post('/api/codings/bulk', { passages, codePath, create: true });
  }

  uncodeMany(ids: readonly string[]): Promise<{ removed: number; gone: number; lastChange: number }> {
    return this.client.post('/api/codings/bulk/remove', { ids });
  }

  async codes(): Promise<readonly Code[]> {
    return (await this.client.get<{ codes: Code[] }>('/api/codes')).codes;
  }

  addCode(path: string): Promise<{ code: Code; lastChange: number }> {
    return this.client.post('/api/codes', { path });
  }

  async codingsOf(sourceId: string): Promise<readonly Coding[]> {
    return (await this.client.get<{ codings: Coding[] }>('/api/codings', { source: sourceId })).codings;
  }

  /** Makes the code, and its parents, where they are missing. */
  addCoding(coding: NewCoding): Promise<CodingMade> {
    return this.client.post('/api/codings', { ...coding, create: true });
  }

  reviseCoding(id: string, ends: PassageEnds): Promise<{ coding: Coding; lastChange: number }> {
    return this.client.patch(`/api/codings/${encodeURIComponent(id)}`, { start: ends.start, end: ends.end });
  }

  removeCoding(id: string): Promise<{ lastChange: number }> {
    return this.client.delete(`/api/codings/${encodeURIComponent(id)}`);
  }

  /** Notes on a source, its codings and its chosen quotes. */
  async memosOf(sourceId: string): Promise<readonly Memo[]> {
    return (await this.client.get<{ memos: Memo[] }>('/api/memos', { source: sourceId })).memos;
  }

  /** Notes on the answers to an open question, on their codings and their chosen quotes. */
  async memosOfQuestion(questionId: string): Promise<readonly Memo[]> {
    return (await this.client.get<{ memos: Memo[] }>('/api/memos', { question: questionId })).memos;
  }

  async memosAbout(id: string): Promise<readonly Memo[]> {
    return (await this.client.get<{ memos: Memo[] }>('/api/memos', { about: id })).memos;
  }

  addMemo(about: string, text: string): Promise<{ memo: Memo; lastChange: number }> {
    return this.client.post('/api/memos', { about, text });
  }

  reviseMemo(id: string, text: string): Promise<{ memo: Memo; lastChange: number }> {
    return this.client.patch(`/api/memos/${encodeURIComponent(id)}`, { text });
  }

  removeMemo(id: string): Promise<{ lastChange: number }> {
    return this.client.delete(`/api/memos/${encodeURIComponent(id)}`);
  }

  async chosenQuotes(sourceId: string): Promise<readonly ChosenQuote[]> {
    return (await this.client.get<{ quotes: ChosenQuote[] }>('/api/chosen-quotes', { source: sourceId })).quotes;
  }

  chooseQuote(sourceId: string, ends: PassageEnds): Promise<{ quote: ChosenQuote; lastChange: number }> {
    return this.client.post('/api/chosen-quotes', { sourceId, start: ends.start, end: ends.end });
  }

  dropQuote(id: string): Promise<{ lastChange: number }> {
    return this.client.delete(`/api/chosen-quotes/${encodeURIComponent(id)}`);
  }

  search(search: SearchCall, signal: AbortSignal): Promise<SearchAnswer> {
    return this.client.get('/api/search', { ...search }, signal);
  }

  /** All hits as a file. */
  exportHits(q: string, order: 'best' | 'text', format: 'xlsx' | 'csv'): Promise<Response> {
    return this.client.file('/api/search/export', { q, order, format });
  }

  searchNames(): Promise<SearchNames> {
    return this.client.get('/api/search/names');
  }

  codeHits(coding: HitsToCode & { readonly dryRun?: boolean }): Promise<HitCoding> {
    return this.client.post('/api/search/code', { ...coding, create: true });
  }

  async autocodings(): Promise<readonly KeptAutocoding[]> {
    return (await this.client.get<{ autocodings: KeptAutocoding[] }>('/api/autocodings')).autocodings;
  }

  /** Codes what is new for the kept autocodings, in one step. */
  rerunAutocodings(): Promise<{ readonly coded: number }> {
    return this.client.post('/api/autocodings/rerun', {});
  }

  endAutocoding(id: string): Promise<unknown> {
    return this.client.post(`/api/autocodings/${encodeURIComponent(id)}/end`, {});
  }

  /** Has passages proposed for a code, and is told on the way which share of the work is done. */
  suggestions(codeId: string, progress: (share: number) => void, signal: AbortSignal): Promise<CodeSuggestions> {
    return slowly(this.client, suggestionsPath(codeId), {}, 'suggestions', progress, signal);
  }

  /** A coder's word on a suggestion. */
  judgeSuggestion(codeId: string, word: 'accept' | 'reject', place: HitPlace): Promise<unknown> {
    return this.client.post(`${suggestionsPath(codeId)}/${word}`, place);
  }

  async savedSearches(): Promise<readonly SavedSearch[]> {
    return (await this.client.get<{ searches: SavedSearch[] }>('/api/saved-searches')).searches;
  }

  async saveSearch(name: string, query: string): Promise<SavedSearch> {
    return (await this.client.post<{ search: SavedSearch }>('/api/saved-searches', { name, query })).search;
  }

  renameSearch(id: string, name: string): Promise<unknown> {
    return this.client.post(`/api/saved-searches/${encodeURIComponent(id)}/rename`, { name });
  }

  markSearchSeen(id: string): Promise<unknown> {
    return this.client.post(`/api/saved-searches/${encodeURIComponent(id)}/seen`);
  }

  forgetSearch(id: string): Promise<unknown> {
    return this.client.delete(`/api/saved-searches/${encodeURIComponent(id)}`);
  }

  synonyms(): Promise<Synonyms> {
    return this.client.get('/api/synonyms');
  }

  addSynonym(one: string, other: string): Promise<unknown> {
    return this.client.post('/api/synonyms', { one, other });
  }

  removeSynonym(id: string): Promise<unknown> {
    return this.client.delete(`/api/synonyms/${encodeURIComponent(id)}`);
  }

  async quotes(filter: QuoteFilter, signal: AbortSignal): Promise<readonly Quote[]> {
    return (await this.client.get<{ quotes: Quote[] }>('/api/quotes', { ...filter }, signal)).quotes;
  }

  exportQuotes(format: ExportFormat, filter: QuoteFilter): Promise<Response> {
    return this.client.file('/api/quotes/export', { format, ...filter });
  }

  reviseProject(name: string, language: Language): Promise<{ lastChange: number }> {
    return this.client.patch('/api/project', { name, language });
  }

  /** A whole copy of the project. */
  backup(): Promise<Response> {
    return this.client.file('/api/backup', {});
  }

  /** The newest step of this coder; where one is named, that one or none. */
  undo(step?: number): Promise<HistoryStep> {
    return this.client.post('/api/undo', step === undefined ? {} : { step });
  }

  redo(): Promise<HistoryStep> {
    return this.client.post('/api/redo');
  }
}

/** What the codings of a text repeat of it is not sent. */
function withWords(sent: SentSourceText): SourceText {
  const { id: sourceId, name: source, text } = sent;
  const codings = sent.codings.map((coding) => ({ ...coding, sourceId, source, text: text.slice(coding.start, coding.end) }));
  return { ...sent, codings };
}

function answersPath(questionId: string): string {
  return `/api/open-questions/${encodeURIComponent(questionId)}/answers`;
}
