import type { Client } from './client';
import type { Lines } from './types';

export type SubjectKind = 'project' | 'source' | 'coding' | 'code' | 'case' | 'quote' | 'questionnaire' | 'variable' | 'gone';

/** A note, with what it is on. */
export interface MemoRow {
  readonly id: string;
  readonly about: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly text: string;
  readonly coder: string;
  readonly at: string;
  readonly code?: string;
  readonly codeId?: string;
  readonly source?: string;
  readonly sourceId?: string;
  readonly start?: number;
  readonly end?: number;
  readonly lines?: Lines;
  readonly passage?: string;
}

export type MemoFormat = 'xlsx' | 'docx' | 'csv';

/** The calls of the room for memos. */
export class MemoCalls {
  constructor(private readonly client: Client) {}

  async all(signal?: AbortSignal): Promise<readonly MemoRow[]> {
    return (await this.client.get<{ memos: MemoRow[] }>('/api/memos', {}, signal)).memos;
  }

  write(about: string, text: string): Promise<{ memo: MemoRow }> {
    return this.client.post('/api/memos', { about, text });
  }

  revise(id: string, text: string): Promise<{ memo: MemoRow }> {
    return this.client.patch(`/api/memos/${encodeURIComponent(id)}`, { text });
  }

  /** A file of these, in this order. */
  file(format: MemoFormat, ids: readonly string[]): Promise<Response> {
    return this.client.fileOf('/api/memos/export', { format, ids });
  }

  remove(id: string): Promise<unknown> {
    return this.client.delete(`/api/memos/${encodeURIComponent(id)}`);
  }
}
