import { describe, expect, it } from 'vitest';
import { seeded } from '../testing/random';
import { EventParser } from './eventStream';

const STREAM = 'event: presence\ndata: {"coders":[]}\n\n: still here\n\nid: 4\nevent: change\ndata: {"by":"Åse\u2028🙂"}\ndata: x\n\ndata: bare\r\n\r\n';
const EVENTS = [
  { event: 'presence', data: '{"coders":[]}' },
  { event: 'change', data: '{"by":"Åse\u2028🙂"}\nx' },
  { event: 'message', data: 'bare' },
];

describe('EventParser', () => {
  it('reads events, and passes comments over', () => {
    expect(new EventParser().push(STREAM)).toEqual(EVENTS);
  });

  it('reads the same however the stream is cut into pieces', () => {
    const next = seeded(5);
    for (let round = 0; round < 50; round++) {
      const parser = new EventParser();
      const events = [];
      for (let at = 0; at < STREAM.length; ) {
        const to = at + 1 + Math.floor(next() * 12);
        events.push(...parser.push(STREAM.slice(at, to)));
        at = to;
      }
      expect(events).toEqual(EVENTS);
    }
  });

  it('gives no event before it is whole', () => {
    expect(new EventParser().push('event: change\ndata: {}\n')).toEqual([]);
  });
});
