import { describe, expect, it } from 'vitest';
import { type Route, formatRoute, parseRoute } from './route';

const ROUTES: readonly Route[] = [
  { room: 'sources' },
  { room: 'sources', view: 'import' },
  { room: 'sources', view: 'correct', sourceId: 'k 1', range: [4, 4] },
  { room: 'overview' },
  { room: 'memos' },
  { room: 'log' },
  { room: 'answers', questionId: null },
  { room: 'answers', questionId: 'q 1' },
  { room: 'answers', questionId: 'q 1', view: 'ord=k%C3%B8&rad=a1' },
  { room: 'codebook', codeId: null },
  { room: 'codebook', codeId: 'k1' },
  { room: 'reading', sourceId: null, range: null },
  { room: 'reading', sourceId: 'a-b/c', range: [12, 40] },
  { room: 'reading', sourceId: 'a-b/c', range: null, onPaper: true },
  { room: 'search', query: '"for liten tid" -kø & æøå?' },
  { room: 'quotes', codeId: 'k1' },
];

describe('routes', () => {
  it.each(ROUTES)('survive being written and read: %j', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('lead to the overview when unknown', () => {
    expect(parseRoute('#/finnes-ikke')).toEqual({ room: 'overview' });
    expect(parseRoute('')).toEqual({ room: 'overview' });
  });

  it('keep the room of an address that was cut short', () => {
    expect(parseRoute('#/koding/a%C')).toEqual({ room: 'reading', sourceId: null, range: null });
  });

  it('leave out a range that makes no sense', () => {
    expect(parseRoute('#/koding/x?start=9&end=3')).toEqual({ room: 'reading', sourceId: 'x', range: null });
  });
});
