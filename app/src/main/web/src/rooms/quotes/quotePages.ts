import { ApiError, ServerUnreachable } from '../../api/errors';
import type { Choice, QuoteCalls, Folding, QuotePage, QuoteQuestion, QuoteRow } from '../../api/quotes';
import { Store } from '../../state/store';

export const PAGE_ROWS = 100;

export interface QuotesShown {
  readonly state: 'loading' | 'ready' | 'failed';
  /** What was shown last stays while the next is loading or could not be. */
  readonly page: QuotePage | null;
  readonly pages: ReadonlyMap<number, readonly QuoteRow[]>;
  readonly error: ApiError | null;
  /** Which share of the quotes is looked through; null where nobody is waited for. */
  readonly looking: number | null;
  /** Grows when another question is answered, so that the list begins at its top. */
  readonly question: number;
}

/** The rows of a question that may have a hundred thousand, loaded where somebody looks. */
export class QuotePages {
  readonly shown = new Store<QuotesShown>({ state: 'loading', page: null, pages: new Map(), error: null, looking: null, question: 0 });
  private asked: { question: QuoteQuestion; folding: Folding } | null = null;
  private abort = new AbortController();
  private loading = new Set<number>();
  private seen: readonly [number, number] = [0, 0];

  constructor(private readonly calls: Pick<QuoteCalls, 'page' | 'review'>) {}

  ask(question: QuoteQuestion, folding: Folding): void {
    this.asked = { question, folding };
    this.seen = [0, 0];
    void this.begin(true);
  }

  /** The same question again: the project has changed. */
  reload(): void {
    if (this.asked) void this.begin(false);
  }

  /** Rows that come into sight. */
  see(first: number, last: number): void {
    this.seen = [Math.floor(first / PAGE_ROWS), Math.floor(last / PAGE_ROWS)];
    const { pages, state } = this.shown.get();
    if (state !== 'ready') return;
    for (let page = this.seen[0]; page <= this.seen[1]; page++) {
      if (!pages.has(page) && !this.loading.has(page)) void this.load(page);
    }
  }

  /** Shows a choice at once that is being saved; the next answer of the server takes its place. */
  showChoice(row: QuoteRow, choice: Choice | null): void {
    const same = (one: QuoteRow) => one.sourceId === row.sourceId && one.start === row.start && one.end === row.end;
    const shown = this.shown.get();
    const pages = new Map([...shown.pages].map(([number, rows]) =>
      [number, rows.some(same) ? rows.map((one) => (same(one) ? { ...one, choice } : one)) : rows] as const));
    this.shown.set({ ...shown, pages });
  }

  close(): void {
    this.abort.abort();
  }

  private async begin(anew: boolean): Promise<void> {
    this.abort.abort();
    const abort = new AbortController();
    this.abort = abort;
    this.loading = new Set();
    const before = this.shown.get();
    this.shown.set({ ...before, state: 'loading', looking: null });
    const [first, last] = this.seen;
    const wanted = Array.from({ length: Math.min(last - first, 3) + 1 }, (_, i) => first + i);
    try {
      await this.look(abort);
      const answers = await Promise.all(wanted.map((number) => this.fetch(number, abort.signal)));
      const [page] = answers;
      if (abort.signal.aborted || !page) return;
      this.shown.set({
        state: 'ready',
        page,
        pages: new Map(answers.map((answer, i) => [wanted[i] ?? 0, answer.quotes])),
        error: null,
        looking: null,
        question: before.question + (anew ? 1 : 0),
      });
    } catch (error) {
      this.fail(error, abort);
    }
  }

  /** Has the quotes looked through where that is asked for: it may take a while, and stops when nobody waits for it. */
  private async look(abort: AbortController): Promise<void> {
    if (!this.asked?.question.review) return;
    await this.calls.review(this.asked.question, (share) => {
      if (!abort.signal.aborted) this.shown.set({ ...this.shown.get(), looking: share });
    }, abort.signal);
  }

  private async load(number: number): Promise<void> {
    const { abort } = this;
    this.loading.add(number);
    try {
      const { quotes } = await this.fetch(number, abort.signal);
      if (abort.signal.aborted) return;
      const shown = this.shown.get();
      this.shown.set({ ...shown, pages: new Map(shown.pages).set(number, quotes) });
    } catch (error) {
      this.fail(error, abort);
    } finally {
      if (!abort.signal.aborted) this.loading.delete(number);
    }
  }

  private fetch(number: number, signal: AbortSignal): Promise<QuotePage> {
    if (!this.asked) throw new Error('Nothing is asked for');
    return this.calls.page(this.asked.question, this.asked.folding, number * PAGE_ROWS, PAGE_ROWS, signal);
  }

  private fail(error: unknown, abort: AbortController): void {
    if (abort.signal.aborted || error instanceof ServerUnreachable) return;
    const failure = error instanceof ApiError ? error : new ApiError(String(error), 0, null, null);
    this.shown.set({ ...this.shown.get(), state: 'failed', error: failure, looking: null });
  }
}
