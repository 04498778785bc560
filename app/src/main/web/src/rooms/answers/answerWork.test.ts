import { describe, expect, it } from 'vitest';
import { Client } from '../../api/client';
import { Workbench } from '../../state/workbench';
import { AnswerWork } from './answerWork';

const COLUMNS = {
  state: 's', lastChange: 1, ids: ['a', 'b'], texts: ['Ja', 'ja'], cases: ['', ''], attributes: [], codings: { codes: [], coders: [], rows: [] },
};
const GROUPS = { state: 's', groups: [{ representative: 0, equal: 2, rows: [0, 1] }] };

/** Work on two answers; what the server tells of its comparison is given. */
async function comparing(tell: (stream: ReadableStreamDefaultController<Uint8Array>) => void) {
  const client = new Client('token');
  let asked: AbortSignal | undefined;
  client.stream = (_path, _query, signal) => {
    asked = signal;
    return Promise.resolve(new ReadableStream<Uint8Array>({
      start: (stream) => {
        signal.addEventListener('abort', () => stream.error(signal.reason));
        tell(stream);
      },
    }));
  };
  const workbench = new Workbench(client);
  workbench.calls.openAnswers = () => Promise.resolve(COLUMNS);
  const work = new AnswerWork(workbench, 'q');
  await work.load([]);
  return { work, workbench, signal: () => asked };
}

const event = (name: string, data: object) => new TextEncoder().encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

describe('AnswerWork', () => {
  it('shows how far the comparison has come, and then the groups', async () => {
    const { work } = await comparing((stream) => {
      stream.enqueue(event('progress', { done: 1, total: 4 }));
      stream.enqueue(event('groups', GROUPS));
      stream.close();
    });
    const shares: (number | null)[] = [];
    work.grouping.subscribe(() => shares.push(work.grouping.get()));
    await work.loadGroups();
    expect(shares).toEqual([0, 0.25, null]);
    expect(work.groups.get()).toEqual(GROUPS.groups);
  });

  it('tells the server when the comparison is left', async () => {
    const { work, signal } = await comparing((stream) => stream.enqueue(event('progress', { done: 1, total: 4 })));
    const loading = work.loadGroups();
    await Promise.resolve();
    work.stopGrouping();
    await loading;
    expect(signal()?.aborted).toBe(true);
    expect(work.groups.get()).toBeNull();
    expect(work.grouping.get()).toBeNull();
    expect(work.failure.get()).toBeNull();
  });

  it('takes an answer that breaks off for a lost server', async () => {
    const { work, workbench } = await comparing((stream) => stream.close());
    await work.loadGroups();
    expect(work.groups.get()).toBeNull();
    expect(workbench.client.connection.state.get()).not.toBe('connected');
  });
});
