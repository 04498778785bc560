import { readEvents } from '../live/eventStream';
import type { Client, Query } from './client';
import { ServerUnreachable } from './errors';

/** What takes a while, as the event of this name at the end of a stream; on the way, which share of the work is done. */
export async function slowly<T>(
  client: Client, path: string, query: Query, wanted: string, progress: (share: number) => void, signal: AbortSignal,
): Promise<T> {
  const body = await client.stream(path, query, signal);
  let answer: T | null = null;
  try {
    await readEvents(body, ({ event, data }) => {
      if (event === wanted) answer = JSON.parse(data) as T;
      else if (event === 'progress') {
        const { done, total } = JSON.parse(data) as { done: number; total: number };
        progress(done / total);
      }
    });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error;
  }
  // The server went away before it had finished.
  if (answer === null) {
    client.connection.lost();
    throw new ServerUnreachable();
  }
  return answer;
}
