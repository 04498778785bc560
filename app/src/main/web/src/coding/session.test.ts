import { describe, expect, it } from 'vitest';
import type { NewCoding } from '../api/calls';
import { Client } from '../api/client';
import { ApiError, ServerUnreachable } from '../api/errors';
import type { Coding, SourceText } from '../api/types';
import { Workbench } from '../state/workbench';
import { codebook } from '../testing/codes';
import { transcript } from '../testing/text';
import { CodingSession } from './session';

const source: SourceText = {
  id: 's', name: 'Intervju', kind: 'interview', length: 9, case: null, codings: [], ...transcript(['Kari: Det er tida.']),
};

/** A workbench whose server is the functions given; everything else of it is real. */
function withServer(server: { add(coding: NewCoding): Promise<Coding>; stored?: Coding[] }) {
  const workbench = new Workbench(new Client('token'));
  const [code] = codebook({ Tid: 1 });
  workbench.calls.addCoding = async (coding) => ({ coding: await server.add(coding), code: code!, lastChange: 1 });
  workbench.calls.codingsOf = () => Promise.resolve(server.stored ?? []);
  workbench.refreshSoon = () => undefined;
  return { workbench, session: new CodingSession(workbench, source) };
}

function stored({ start, end, codePath }: NewCoding): Coding {
  return { id: 'new', codeId: 'c', code: codePath, sourceId: 's', source: 'Intervju', start, end, lines: [1, 1], text: '', coder: 'kari', at: '' };
}

describe('CodingSession', () => {
  it('shows a coding at once and confirms it', async () => {
    const { workbench, session } = withServer({ add: (coding) => Promise.resolve(stored(coding)) });
    const applied = session.apply({ start: 0, end: 3 }, 'Tid');
    expect(session.codings.get()).toMatchObject([{ code: 'Tid', pending: true }]);
    await applied;
    expect(session.codings.get()).toMatchObject([{ id: 'new', pending: false }]);
    expect(workbench.status.deed.get()).toMatchObject({ kind: 'coded', path: 'Tid' });
  });

  it('takes a coding back that the server refuses, and says why', async () => {
    const { workbench, session } = withServer({ add: () => Promise.reject(new ApiError('Nei.', 409, 'Prøv igjen.', null)) });
    await session.apply({ start: 0, end: 3 }, 'Tid');
    expect(session.codings.get()).toEqual([]);
    expect(workbench.status.deed.get()).toMatchObject({ kind: 'failed', error: { message: 'Nei.' } });
  });

  it('does not code a passage twice with one code', async () => {
    const { workbench, session } = withServer({ add: (coding) => Promise.resolve(stored(coding)) });
    await session.apply({ start: 0, end: 3 }, 'Tid');
    await session.apply({ start: 0, end: 3 }, 'Tid');
    expect(session.codings.get()).toHaveLength(1);
    expect(workbench.status.deed.get()?.kind).toBe('alreadyCoded');
  });

  it('keeps what a coding is known by when the server confirms it', async () => {
    const { session } = withServer({ add: (coding) => Promise.resolve(stored(coding)) });
    const applied = session.apply({ start: 0, end: 3 }, 'Tid');
    const [shown] = session.codings.get();
    await applied;
    expect(session.codings.get()).toMatchObject([{ key: shown!.key, id: 'new' }]);
  });

  it('shows a coding once, though the server told of it before it answered', async () => {
    const arrived: Coding[] = [];
    let answer = () => {};
    const { session } = withServer({
      stored: arrived,
      add: (coding) => new Promise((resolve) => {
        arrived.push(stored(coding));
        answer = () => resolve(stored(coding));
      }),
    });
    const applied = session.apply({ start: 0, end: 3 }, 'Tid');
    const [shown] = session.codings.get();
    await Promise.resolve();
    await session.reload();
    answer();
    await applied;
    expect(session.codings.get()).toMatchObject([{ key: shown!.key, id: 'new', pending: false }]);
    await session.reload();
    expect(session.codings.get()).toMatchObject([{ key: shown!.key, id: 'new' }]);
  });

  it('keeps a coding that an answer asked for before it does not know of', async () => {
    const { workbench, session } = withServer({ add: (coding) => Promise.resolve(stored(coding)) });
    const answers: ((codings: Coding[]) => void)[] = [];
    workbench.calls.codingsOf = () => new Promise((resolve) => answers.push(resolve));
    const reloaded = session.reload();
    await session.apply({ start: 0, end: 3 }, 'Tid');
    answers[0]?.([]);
    await Promise.resolve();
    expect(session.codings.get()).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve));
    answers[1]?.([stored({ sourceId: 's', start: 0, end: 3, codePath: 'Tid' })]);
    await reloaded;
    expect(session.codings.get()).toMatchObject([{ id: 'new', pending: false }]);
  });

  it('keeps what codings are known by when others change the project', async () => {
    const { session } = withServer({
      add: (coding) => Promise.resolve(stored(coding)),
      stored: [stored({ sourceId: 's', start: 0, end: 3, codePath: 'Tid' })],
    });
    await session.apply({ start: 0, end: 3 }, 'Tid');
    const { key } = session.codings.get()[0]!;
    await session.reload();
    expect(session.codings.get()).toMatchObject([{ key, id: 'new' }]);
  });

  it('moves the ends of a coding at once, and back where the server refuses', async () => {
    const { workbench, session } = withServer({ add: (coding) => Promise.resolve(stored(coding)) });
    await session.apply({ start: 0, end: 3 }, 'Tid');
    const { key } = session.codings.get()[0]!;
    let answer = (_: Coding | Error) => {};
    workbench.calls.reviseCoding = () => new Promise((resolve, reject) => {
      answer = (given) => (given instanceof Error ? reject(given) : resolve({ coding: given, lastChange: 2 }));
    });
    const moved = session.revise(key, { start: 0, end: 6 });
    await Promise.resolve();
    expect(session.codings.get()).toMatchObject([{ key, end: 6, text: 'Det er' }]);
    answer(stored({ sourceId: 's', start: 0, end: 6, codePath: 'Tid' }));
    await moved;
    expect(session.codings.get()).toMatchObject([{ key, end: 6 }]);
    const refused = session.revise(key, { start: 0, end: 9 });
    await new Promise((resolve) => setTimeout(resolve));
    answer(new ApiError('Nei.', 409, null, null));
    await refused;
    expect(session.codings.get()).toMatchObject([{ key, end: 6 }]);
  });

  it('removes a coding that the server has not confirmed yet, once it has', async () => {
    const removed: string[] = [];
    let confirm = () => {};
    const { workbench, session } = withServer({
      add: (coding) => new Promise((resolve) => (confirm = () => resolve(stored(coding)))),
    });
    workbench.calls.removeCoding = async (id) => {
      removed.push(id);
      return { lastChange: 2, canUndo: true, canRedo: false };
    };
    const applied = session.apply({ start: 0, end: 3 }, 'Tid');
    const removal = session.remove(session.codings.get()[0]!.key);
    expect(session.codings.get()).toEqual([]);
    await Promise.resolve();
    confirm();
    await Promise.all([applied, removal]);
    expect(removed).toEqual(['new']);
    expect(session.codings.get()).toEqual([]);
    expect(workbench.status.deed.get()).toMatchObject({ kind: 'uncoded' });
  });

  it('does not send a coding again that had arrived before the answer was lost', async () => {
    let sent = 0;
    const arrived: Coding[] = [];
    const { workbench, session } = withServer({
      stored: arrived,
      add: (coding) => {
        sent++;
        arrived.push(stored(coding));
        workbench.client.connection.state.set('lost');
        return Promise.reject(new ServerUnreachable());
      },
    });
    workbench.reload = () => Promise.resolve();
    const applied = session.apply({ start: 0, end: 3 }, 'Tid');
    await new Promise((resolve) => setTimeout(resolve));
    workbench.client.connection.answered();
    await applied;
    expect(sent).toBe(1);
    expect(session.codings.get()).toMatchObject([{ id: 'new', pending: false }]);
  });
});
