import { describe, expect, it } from 'vitest';
import { Client } from '../api/client';
import type { ChosenQuote } from '../api/types';
import { Workbench } from '../state/workbench';
import { Stars } from './stars';

describe('Stars', () => {
  it('shows a chosen passage once, though it was loaded before the server answered', async () => {
    const workbench = new Workbench(new Client('token'));
    workbench.refreshSoon = () => undefined;
    const quote = { id: 'q', start: 0, end: 5 } as unknown as ChosenQuote;
    workbench.calls.chosenQuotes = () => Promise.resolve([quote]);
    const stars = new Stars(workbench, 's');
    workbench.calls.chooseQuote = async () => {
      await stars.reload();
      return { quote } as Awaited<ReturnType<typeof workbench.calls.chooseQuote>>;
    };
    await stars.toggle({ start: 0, end: 5 });
    expect(stars.quotes.get()).toEqual([quote]);
  });
});
