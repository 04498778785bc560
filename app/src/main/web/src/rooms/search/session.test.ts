import { describe, expect, it } from 'vitest';
import type { SearchCall } from '../../api/calls';
import type { Hit, SearchAnswer } from '../../api/types';
import { ApiError } from '../../api/errors';
import { allHits, choose, countOf, isChosen, noHits } from './selection';
import { SearchSession, keyOf } from './session';

const hit = (start: number): Hit => ({
  source: 's', sourceId: 'id', start, end: start + 1, lines: [1, 1], speaker: null, case: null, text: 'x',
  interviewer: false, attributes: {}, codes: [], score: 1, matches: [],
});

/** A server that answers when it is told to. */
class Server {
  readonly calls: { call: SearchCall; answer: (total: number) => void; fail: (error: Error) => void }[] = [];

  search(call: SearchCall): Promise<SearchAnswer> {
    return new Promise((resolve, reject) => {
      const answer = (total: number) => {
        const count = Math.max(Math.min(total - call.offset, call.limit), 0);
        const hits = Array.from({ length: count }, (_, i) => hit(call.offset + i));
        resolve({ query: call.q, total, tookMs: 1, hits, hints: [], related: [], facets: [] });
      };
      this.calls.push({ call, answer, fail: reject });
    });
  }
}

const settle = () => new Promise((done) => setTimeout(done, 0));

describe('a search', () => {
  it('drops an answer that comes after another question', async () => {
    const server = new Server();
    const session = new SearchSession(server);
    void session.ask('a');
    void session.ask('ab');
    server.calls[1]?.answer(2);
    await settle();
    server.calls[0]?.answer(1);
    await settle();
    expect(session.found.get()).toMatchObject({ query: 'ab', total: 2 });
  });

  it('keeps what was found until the next answer, and through a wrong query', async () => {
    const server = new Server();
    const session = new SearchSession(server);
    void session.ask('a');
    server.calls[0]?.answer(2);
    await settle();
    void session.ask('a (');
    expect(session.found.get()?.query).toBe('a');
    server.calls[1]?.fail(new ApiError('wrong', 400, null, 2, 'query'));
    await settle();
    expect(session.error.get()?.position).toBe(2);
    expect(session.found.get()?.query).toBe('a');
  });

  it('loads the next hits once, and no hit twice', async () => {
    const server = new Server();
    const session = new SearchSession(server);
    void session.ask('a');
    server.calls[0]?.answer(400);
    await settle();
    void session.more();
    void session.more();
    expect(server.calls).toHaveLength(2);
    server.calls[1]?.answer(400);
    await settle();
    const keys = session.found.get()?.hits.map(keyOf) ?? [];
    expect(keys).toHaveLength(310);
    expect(new Set(keys).size).toBe(310);
  });

  it('asks again for as many as were shown, and forgets no choice', async () => {
    const server = new Server();
    const session = new SearchSession(server);
    void session.ask('a');
    server.calls[0]?.answer(100);
    await settle();
    session.selection.set(choose(noHits, [keyOf(hit(3))], true));
    session.active.set(3);
    void session.refresh();
    server.calls[1]?.answer(90);
    await settle();
    expect(session.found.get()?.total).toBe(90);
    expect(isChosen(session.selection.get(), keyOf(hit(3)))).toBe(true);
    expect(session.active.get()).toBe(3);
  });
});

describe('a selection', () => {
  it('of all counts those that are not loaded, and can leave some out', () => {
    const but = choose(allHits, ['a', 'b'], false);
    expect(countOf(but, 1000)).toBe(998);
    expect(isChosen(but, 'a')).toBe(false);
    expect(isChosen(choose(but, ['a'], true), 'a')).toBe(true);
    expect(countOf(choose(noHits, ['a', 'a', 'b'], true), 1000)).toBe(2);
  });
});
