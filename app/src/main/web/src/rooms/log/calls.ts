import type { Client } from '../../api/client';

/** One step of the history. */
export interface LogStep {
  readonly number: number;
  readonly at: string;
  readonly coder: string;
  readonly action: 'do' | 'undo' | 'redo';
  /** The step that an undo or redo is about. */
  readonly target?: number;
  /** Whether it is taken back at present. */
  readonly undone: boolean;
  /** The kind of what it did mainly, as `change.…` names it in the messages; for an undo, of what it took back. */
  readonly done: string;
  readonly subject: string;
  /** In the server's own words, for a kind that this page does not know. */
  readonly summary: string;
  /** The source that it was done to, where there is one. */
  readonly source?: string;
  readonly place?: string;
  /** How many changes of its main kind it has. */
  readonly changes: number;
}

export interface HistoryPage {
  readonly steps: readonly LogStep[];
  readonly more: boolean;
  /** Everyone who has done something. */
  readonly coders: readonly string[];
}

export interface HistoryQuery {
  readonly before?: number;
  readonly limit: number;
  readonly coder?: string | null;
}

export function historyOf(client: Client, query: HistoryQuery, signal?: AbortSignal): Promise<HistoryPage> {
  return client.get('/api/history', { ...query }, signal);
}

export interface Since {
  readonly steps: number;
  readonly coders: readonly string[];
}

/** What undoing a step takes back with it. */
export function sinceStep(client: Client, number: number): Promise<Since> {
  return client.get(`/api/history/${number}/since`);
}

export function undoFrom(client: Client, number: number): Promise<{ readonly steps: number }> {
  return client.post(`/api/history/${number}/undo`);
}

export interface Check {
  readonly whole: boolean;
  readonly count: number;
  /** In the server's words, which are English. */
  readonly faults: readonly string[];
}

export function checkProject(client: Client): Promise<Check> {
  return client.get('/api/check');
}

export interface Restored {
  readonly path: string;
  readonly file: string;
}

export function restoreBackup(client: Client, file: File, progress: (share: number) => void, signal: AbortSignal): Promise<Restored> {
  return client.upload('/api/restore', { name: file.name }, { file, progress, signal });
}

/** Names of the surveys whose answers can be saved as a data set. */
export async function surveys(client: Client, signal: AbortSignal): Promise<readonly string[]> {
  return (await client.get<{ surveys: string[] }>('/api/project/surveys', {}, signal)).surveys;
}

export type ProjectFormat = 'qdpx' | 'json' | 'zip' | 'sav';

export function exportProject(client: Client, format: ProjectFormat, questionnaire: string | null, language: string): Promise<Response> {
  return client.file('/api/project/export', { format, questionnaire, language });
}

/** What the file does not hold, in the server's sentences. */
export function lossesOf(response: Response): readonly string[] {
  const written = response.headers.get('X-Kodebok-Losses');
  return written ? (JSON.parse(decodeURIComponent(written)) as string[]) : [];
}
