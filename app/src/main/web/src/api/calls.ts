import type { Client } from './client';
import type {
  Code, Coding, CodingMade, HistoryStep, Language, Project, Quote, SearchAnswer, SourceRow, SourceText,
} from './types';

export interface NewCoding {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly codePath: string;
}

export interface QuoteFilter {
  readonly code: string | null;
  readonly where: string;
  readonly attribution: string;
}

export type ExportFormat = 'xlsx' | 'docx' | 'csv' | 'json';

/** Every call of the server's API that the screen makes, by name. */
export class Calls {
  constructor(private readonly client: Client) {}

  project(): Promise<Project> {
    return this.client.get('/api/project');
  }

  async sources(): Promise<readonly SourceRow[]> {
    return (await this.client.get<{ sources: SourceRow[] }>('/api/sources')).sources;
  }

  source(id: string): Promise<SourceText> {
    return this.client.get(`/api/sources/${encodeURIComponent(id)}`);
  }

  async answers(questionId: string): Promise<readonly SourceRow[]> {
    const path = `/api/open-questions/${encodeURIComponent(questionId)}/answers`;
    return (await this.client.get<{ sources: SourceRow[] }>(path)).sources;
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

  removeCoding(id: string): Promise<{ lastChange: number }> {
    return this.client.delete(`/api/codings/${encodeURIComponent(id)}`);
  }

  search(q: string, limit: number, signal: AbortSignal): Promise<SearchAnswer> {
    return this.client.get('/api/search', { q, limit }, signal);
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

  undo(): Promise<HistoryStep> {
    return this.client.post('/api/undo');
  }

  redo(): Promise<HistoryStep> {
    return this.client.post('/api/redo');
  }
}
