import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/errors';
import type { Folding, QuotePage, QuoteQuestion, QuoteRow } from '../../api/quotes';
import { PAGE_ROWS, QuotePages } from './quotePages';
import { NO_FILTER } from './view';

const QUESTION: QuoteQuestion = { filter: NO_FILTER, grouping: 'code', attribution: '', variables: [] };
const row = (start: number) => ({ sourceId: 's', start, end: start + 1, choice: null, verbatim: `rad ${start}` }) as unknown as QuoteRow;
const settle = () => new Promise((resolve) => setTimeout(resolve));

function served(rows = 1000) {
  const offsets: number[] = [];
  const calls = {
    fails: null as Error | null,
    review: () => Promise.resolve({ looked: rows, unkept: 0, warnings: [] }),
    page: (_: QuoteQuestion, __: Folding, offset: number, limit: number): Promise<QuotePage> => {
      offsets.push(offset);
      if (calls.fails) return Promise.reject(calls.fails);
      const quotes = Array.from({ length: Math.min(limit, rows - offset) }, (___, i) => row(offset + i));
      return Promise.resolve({ total: rows, rows, quotes, names: [], variables: [], facets: { codes: [], coders: [], sources: [], attributes: [], chosen: 0 } });
    },
  };
  return { pages: new QuotePages(calls), offsets, calls };
}

describe('the pages of quotes', () => {
  it('are loaded where somebody looks, each once', async () => {
    const { pages, offsets } = served();
    pages.ask(QUESTION, 'equal');
    await settle();
    pages.see(350, 420);
    pages.see(360, 430);
    await settle();
    expect(offsets).toEqual([0, 3 * PAGE_ROWS, 4 * PAGE_ROWS]);
    expect(pages.shown.get().pages.get(3)?.[50]?.verbatim).toBe('rad 350');
  });

  it('are loaded anew where somebody looks when the project changes', async () => {
    const { pages, offsets } = served();
    pages.ask(QUESTION, 'equal');
    await settle();
    pages.see(350, 360);
    await settle();
    pages.reload();
    await settle();
    expect(offsets).toEqual([0, 300, 300]);
    expect([...pages.shown.get().pages.keys()]).toEqual([3]);
    expect(pages.shown.get().question).toBe(1);
  });

  it('stay on the screen when the next question is wrong', async () => {
    const { pages, calls } = served();
    pages.ask(QUESTION, 'equal');
    await settle();
    calls.fails = new ApiError('wrong', 400, null, null);
    pages.ask({ ...QUESTION, attribution: '{' }, 'equal');
    await settle();
    expect(pages.shown.get().state).toBe('failed');
    expect(pages.shown.get().page?.rows).toBe(1000);
  });

  it('show a choice before it is saved', async () => {
    const { pages } = served();
    pages.ask(QUESTION, 'equal');
    await settle();
    pages.showChoice(row(7), { id: 'q', attribution: '', drift: [], uses: [] });
    expect(pages.shown.get().pages.get(0)?.[7]?.choice?.id).toBe('q');
    expect(pages.shown.get().pages.get(0)?.[8]?.choice).toBeNull();
  });
});
