import { ApiError, ServerUnreachable } from '../../api/errors';
import { CodingSession } from '../../coding/session';
import { Store } from '../../state/store';
import type { Workbench } from '../../state/workbench';
import { type AnswerCoding, type Sheet, codingsByRow, sheetOf, withCodings } from './sheet';
import type { Group } from './view';

/** An answer, or a part of it. */
export interface AnswerPassage {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

export interface CodingInRow {
  readonly row: number;
  readonly coding: AnswerCoding;
}

/** The answers to one open question: loaded, kept up to date, coded; changes show at once. */
export class AnswerWork {
  readonly sheet = new Store<Sheet | null>(null);
  readonly failure = new Store<ApiError | null>(null);
  /** Null until the server has compared the answers. */
  readonly groups = new Store<readonly Group[] | null>(null);
  private attributes: readonly string[] = [];
  /** The share of the comparison that is done, while it is going on; null otherwise. */
  readonly grouping = new Store<number | null>(null);
  private groupsWanted = false;
  private comparison = new AbortController();
  private loads = 0;

  constructor(
    private readonly workbench: Workbench,
    readonly questionId: string,
  ) {}

  async load(attributes: readonly string[]): Promise<void> {
    const before = this.sheet.get();
    this.attributes = attributes;
    const load = ++this.loads;
    await this.tried(async () => {
      const { calls } = this.workbench;
      if (before) {
        const missing = attributes.filter((name) => !before.attributes.some((column) => column.name === name));
        if (missing.length === 0) {
          const kept = attributes.flatMap((name) => before.attributes.find((column) => column.name === name) ?? []);
          return this.sheet.set({ ...before, attributes: kept });
        }
        const loaded = await calls.answerAttributes(this.questionId, attributes);
        const now = this.sheet.get();
        if (load !== this.loads) return;
        if (now?.state === loaded.state) return this.sheet.set({ ...now, attributes: loaded.attributes });
      }
      const columns = await calls.openAnswers(this.questionId, attributes);
      if (load === this.loads) this.sheet.set(sheetOf(columns));
    });
  }

  /** Takes over what the project has now: after undo, and what others did. */
  async reload(): Promise<void> {
    await this.tried(async () => {
      const { state, codings } = await this.workbench.calls.answerCodings(this.questionId);
      const sheet = this.sheet.get();
      if (sheet?.state !== state) {
        const columns = await this.workbench.calls.openAnswers(this.questionId, this.attributes);
        this.sheet.set(sheetOf(columns));
        if (this.groupsWanted) await this.loadGroups();
        return;
      }
      const confirmed = codingsByRow(codings, sheet.ids.length);
      const unconfirmed = sheet.codings.map((own) => own.filter(({ id }) => id === null));
      this.sheet.set({
        ...sheet,
        codings: confirmed.map((own, row) => (unconfirmed[row]?.length ? [...own, ...unconfirmed[row]] : own)),
      });
    });
  }

  async loadGroups(): Promise<void> {
    this.groupsWanted = true;
    this.comparison.abort();
    const own = new AbortController();
    this.comparison = own;
    await this.tried(async () => {
      try {
        this.grouping.set(0);
        const { state, groups } = await this.workbench.calls.answerGroups(
          this.questionId, (share) => { if (this.comparison === own) this.grouping.set(share); }, own.signal,
        );
        if (state === this.sheet.get()?.state) this.groups.set(groups);
      } catch (error) {
        if (!own.signal.aborted) throw error;
      } finally {
        if (this.comparison === own) this.grouping.set(null);
      }
    });
  }

  /** Leaves off comparing; what has been compared before stays. */
  stopGrouping(): void {
    this.comparison.abort();
    this.groupsWanted = this.groups.get() !== null;
  }

  /** Codes answers, or parts of them, in one step; what this coder has coded so already stays as it is. */
  async code(passages: readonly AnswerPassage[], path: string): Promise<void> {
    CodingSession.lastPath.set(path);
    const { workbench } = this;
    const sheet = this.sheet.get();
    if (!sheet || passages.length === 0) return;
    const known = workbench.codes.get().find((code) => code.path === path);
    const coder = workbench.project.get()?.coder ?? '';
    const isTaken = ({ row, start, end }: AnswerPassage) =>
      sheet.codings[row]?.some((one) => one.codeId === known?.id && one.coder === coder && one.start === start && one.end === end) ?? false;
    const fresh = passages.filter((passage) => !isTaken(passage));
    if (fresh.length === 0) {
      return workbench.status.say({ kind: 'did', message: 'deed.answersAlreadyCoded', values: { path, count: passages.length }, undoable: false });
    }
    const shown = new Map<number, AnswerCoding>();
    for (const { row, start, end } of fresh) shown.set(row, { id: null, codeId: known?.id ?? '', coder, start, end });
    this.change(shown.keys(), (codings, row) => [...codings, shown.get(row)!]);
    const ids = fresh.map(({ row, start, end }) => ({ sourceId: sheet.ids[row] ?? '', start, end }));
    try {
      const made = await workbench.writes.add(() => workbench.calls.codeMany(ids, path));
      if (!known) workbench.codes.set([...workbench.codes.get().filter(({ id }) => id !== made.code.id), made.code]);
      const idOf = new Map(fresh.map(({ row }, at) => [row, made.ids[at] ?? null]));
      this.change(shown.keys(), (codings, row) => codings.flatMap((one) => {
        if (one !== shown.get(row)) return [one];
        const id = idOf.get(row) ?? null;
        return id === null ? [] : [{ ...one, id, codeId: made.code.id }];
      }));
      const skipped = passages.length - made.added;
      workbench.status.say({
        kind: 'did',
        message: skipped > 0 ? 'deed.answersCodedSomeBefore' : 'deed.answersCoded',
        values: { path, count: made.added, skipped },
        undoable: made.added > 0,
      });
      // What was coded before, but not shown here, came from a first attempt whose answer was lost.
      if (made.added < fresh.length) await this.reload();
      workbench.refreshSoon();
    } catch (error) {
      this.change(shown.keys(), (codings, row) => codings.filter((one) => one !== shown.get(row)));
      workbench.report(error);
    }
  }

  async uncode(removed: readonly CodingInRow[], path: string): Promise<void> {
    const ids = removed.flatMap(({ coding }) => (coding.id === null ? [] : [coding.id]));
    if (ids.length === 0) return;
    const gone = new Set(removed.map(({ coding }) => coding));
    const { workbench } = this;
    this.change(removed.map(({ row }) => row), (codings) => codings.filter((one) => !gone.has(one)));
    try {
      await workbench.writes.add((attempt) => this.sendRemoval(ids, attempt));
      workbench.status.say({ kind: 'did', message: 'deed.answersUncoded', values: { path, count: ids.length }, undoable: true });
      workbench.refreshSoon();
    } catch (error) {
      workbench.report(error);
      await this.reload();
    }
  }

  private async sendRemoval(ids: readonly string[], attempt: number): Promise<void> {
    try {
      await this.workbench.calls.uncodeMany(ids);
    } catch (error) {
      // A first attempt whose answer was lost has taken them all away.
      if (!(attempt > 0 && error instanceof ApiError && error.status === 409)) throw error;
    }
  }

  private change(rows: Iterable<number>, change: (codings: readonly AnswerCoding[], row: number) => readonly AnswerCoding[]): void {
    const sheet = this.sheet.get();
    if (sheet) this.sheet.set(withCodings(sheet, new Set(rows), change));
  }

  private async tried(load: () => Promise<void>): Promise<void> {
    try {
      await load();
      this.failure.set(null);
    } catch (error) {
      if (error instanceof ApiError) this.failure.set(error);
      else if (!(error instanceof ServerUnreachable)) throw error;
    }
  }
}
