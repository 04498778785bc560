import { describe, expect, it } from 'vitest';
import { type Route, formatRoute, parseRoute } from './route';

const ROUTES: readonly Route[] = [
  { room: 'sources' },
  { room: 'codebook' },
  { room: 'reading', sourceId: null, range: null },
  { room: 'reading', sourceId: 'a-b/c', range: [12, 40] },
  { room: 'search', query: '"for liten tid" -kø & æøå?' },
  { room: 'quotes', codeId: 'k1' },
];

describe('routes', () => {
  it.each(ROUTES)('survive being written and read: %j', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('lead to the sources when unknown', () => {
    expect(parseRoute('#/finnes-ikke')).toEqual({ room: 'sources' });
    expect(parseRoute('')).toEqual({ room: 'sources' });
  });

  it('leave out a range that makes no sense', () => {
    expect(parseRoute('#/koding/x?start=9&end=3')).toEqual({ room: 'reading', sourceId: 'x', range: null });
  });
});
