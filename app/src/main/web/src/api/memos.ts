import type { Client } from './client';
import type { Memo } from './types';

/** A note in the list of all, with the passage that it is on. */
export interface MemoRow extends Memo {
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
