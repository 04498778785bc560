import { expect, it } from 'vitest';
import { Calls } from './calls';
import { Client } from './client';

it('gives the codings of a text the words that are not sent with them', async () => {
  const client = new Client('token');
  const sent = { id: 's', name: 'Intervju', text: 'Det er tida.', codings: [{ id: 'c', code: 'Tid', start: 7, end: 11 }] };
  client.get = <T>() => Promise.resolve(sent as T);
  const { codings } = await new Calls(client).source('s');
  expect(codings).toEqual([{ id: 'c', code: 'Tid', start: 7, end: 11, sourceId: 's', source: 'Intervju', text: 'tida' }]);
});
