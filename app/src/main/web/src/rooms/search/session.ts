import { ApiError, ServerUnreachable } from '../../api/errors';
import type { Facet, Hit, SearchAnswer, WordHint } from '../../api/types';
import type { Calls } from '../../api/calls';
import { Store } from '../../state/store';
import type { Workbench } from '../../state/workbench';
import type { ContextSort } from './concordance';
import { noHits, type Selection } from './selection';

export type View = 'passages' | 'context';
export type Order = 'best' | 'text';

export interface FoundHit extends Hit {
  /** The key of a better hit that says nearly the same. */
  readonly repeats?: string;
}

export interface Found {
  readonly query: string;
  readonly total: number;
  readonly tookMs: number;
  /** The first of them, in order; more are loaded while somebody scrolls. */
  readonly hits: readonly FoundHit[];
  readonly facets: readonly Facet[];
  readonly hints: readonly WordHint[];
  /** Words that occur with those of the query. */
  readonly related: SearchAnswer['related'];
}

export interface Looking {
  readonly view: View;
  readonly order: Order;
  readonly contextSort: ContextSort;
  /** A variable of a survey that is counted by. */
  readonly variable: string | null;
}

const FIRST = 60;
const PAGE = 250;
/** Contexts are sorted among so many hits; beyond that, the list says so. */
export const MOST_SORTED = 5000;

/**
 * One search with its hits, what is chosen of them and how they are looked at. It outlives the room, so that
 * whoever reads a hit in its text finds the list again as it was.
 */
export class SearchSession {
  private static readonly sessions = new WeakMap<Workbench, SearchSession>();

  readonly query = new Store('');
  readonly found = new Store<Found | null>(null);
  readonly error = new Store<ApiError | null>(null);
  readonly busy = new Store(false);
  readonly looking = new Store<Looking>({ view: 'passages', order: 'best', contextSort: 'order', variable: null });
  readonly selection = new Store<Selection>(noHits);
  /** Number of the row that the keys act on. */
  readonly active = new Store(0);
  /** Hits whose repetitions are shown too. */
  readonly unfolded = new Store<ReadonlySet<string>>(new Set());
  /** The saved search that is opened. */
  readonly saved = new Store<string | null>(null);
  scrolled = 0;
  /** Whether the room was left with this search in it. */
  wasLeft = false;
  private abort = new AbortController();
  private loadingMore: Promise<void> | null = null;

  constructor(private readonly calls: Pick<Calls, 'search'>) {}

  static of(workbench: Workbench): SearchSession {
    const known = SearchSession.sessions.get(workbench);
    if (known) return known;
    const session = new SearchSession(workbench.calls);
    SearchSession.sessions.set(workbench, session);
    return session;
  }

  /** Asks another query. What was found before stays until the answer is there. */
  async ask(query: string): Promise<void> {
    const tidy = query.trim();
    if (tidy === this.query.get() && (this.found.get() || this.error.get())) return;
    this.query.set(tidy);
    await this.load(FIRST, () => {
      this.active.set(0);
      this.scrolled = 0;
      this.selection.set(noHits);
    });
  }

  /** Shows the hits that say nearly the same as this one, or hides them again. */
  fold(key: string): void {
    const now = new Set(this.unfolded.get());
    if (!now.delete(key)) now.add(key);
    this.unfolded.set(now);
  }

  open(saved: { readonly id: string; readonly query: string }): Promise<void> {
    this.saved.set(saved.id);
    this.found.set(null);
    return this.ask(saved.query);
  }

  async look(change: Partial<Looking>): Promise<void> {
    const before = this.looking.get();
    const now = { ...before, ...change };
    this.looking.set(now);
    if (now.view !== before.view || now.contextSort !== before.contextSort) this.active.set(0);
    if (now.order !== before.order || now.variable !== before.variable) await this.load(FIRST, () => this.active.set(0));
    if (now.view === 'context' && now.contextSort !== 'order') await this.loadUpTo(MOST_SORTED);
  }

  /** The same query again, because the project has changed: as many hits as before, and the same ones chosen. */
  async refresh(): Promise<void> {
    await this.load(Math.max(this.found.get()?.hits.length ?? 0, FIRST), () => undefined);
  }

  /** The next hits, if there are any. */
  more(): Promise<void> {
    this.loadingMore ??= this.next().finally(() => (this.loadingMore = null));
    return this.loadingMore;
  }

  async loadUpTo(most: number): Promise<void> {
    for (;;) {
      const { hits, total } = this.found.get() ?? { hits: [], total: 0 };
      if (hits.length >= Math.min(total, most)) return;
      await this.more();
      if (this.found.get()?.hits.length === hits.length) return;
    }
  }

  private async load(count: number, arrived: () => void): Promise<void> {
    this.abort.abort();
    const abort = (this.abort = new AbortController());
    const query = this.query.get();
    if (query === '') {
      this.found.set(null);
      this.error.set(null);
      this.busy.set(false);
      return;
    }
    this.busy.set(true);
    try {
      const first = await this.page(query, 0, Math.min(count, PAGE), abort.signal, true);
      const hits = [...first.hits];
      while (hits.length < Math.min(count, first.total)) {
        const { hits: next } = await this.page(query, hits.length, PAGE, abort.signal, false);
        if (next.length === 0) break;
        hits.push(...next);
      }
      // An answer to what was asked before counts no more.
      if (abort.signal.aborted) return;
      const { total, tookMs, facets = [], hints, related } = first;
      arrived();
      this.found.set({ query, total, tookMs, hits, facets, hints, related });
      this.error.set(null);
      this.busy.set(false);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.busy.set(false);
      this.fail(error);
    }
  }

  private async next(): Promise<void> {
    const before = this.found.get();
    if (!before || before.hits.length >= before.total) return;
    const { signal } = this.abort;
    try {
      const { hits } = await this.page(before.query, before.hits.length, PAGE, signal, false);
      if (signal.aborted || this.found.get() !== before) return;
      const known = new Set(before.hits.map(keyOf));
      this.found.set({ ...before, hits: [...before.hits, ...hits.filter((hit) => !known.has(keyOf(hit)))] });
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  private async page(q: string, offset: number, limit: number, signal: AbortSignal, counted: boolean) {
    const { order, variable } = this.looking.get();
    const answer = await this.calls.search(
      { q, offset, limit, order, saved: this.saved.get(), ...(counted ? { facets: 'true' as const, variable } : {}) },
      signal,
    );
    return { ...answer, hits: answer.hits.map((hit) => withLeader(hit, answer)) };
  }

  private fail(error: unknown): void {
    // The page says itself that nobody answers; when somebody does, the project has a new revision.
    if (error instanceof ServerUnreachable) return;
    if (!(error instanceof ApiError)) throw error;
    this.error.set(error);
  }
}

function withLeader(hit: Hit, { hits }: SearchAnswer): FoundHit {
  const leader = hit.sameAs === undefined ? undefined : hits[hit.sameAs];
  return leader ? { ...hit, repeats: keyOf(leader) } : hit;
}

export function keyOf({ sourceId, start }: { readonly sourceId: string; readonly start: number }): string {
  return `${sourceId}:${start}`;
}
