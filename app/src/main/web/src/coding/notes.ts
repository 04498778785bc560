import type { Memo } from '../api/types';
import { ApiError } from '../api/errors';
import { Reloads } from '../state/reloads';
import { Store } from '../state/store';
import type { Workbench } from '../state/workbench';

/** The notes on a text, on its codings and on whatever else is looked at beside it, such as a code. */
export class Notes {
  readonly memos = new Store<readonly Memo[]>([]);

  private readonly reloads: Reloads<readonly Memo[]>;

  constructor(
    private readonly workbench: Workbench,
    load: () => Promise<readonly Memo[]>,
  ) {
    this.reloads = new Reloads(load);
  }

  async reload(): Promise<void> {
    try {
      const memos = await this.reloads.newest();
      if (memos) this.memos.set(memos);
    } catch (error) {
      this.workbench.report(error);
    }
  }

  /** Says whether it was kept; until it is, whoever wrote it must not let go of it. */
  async write(about: string, text: string): Promise<boolean> {
    return this.attempt('deed.memoWritten', async (again) => {
      const arrived = again ? (await this.workbench.calls.memosAbout(about)).find((one) => one.text === text.trim()) : undefined;
      const memo = arrived ?? (await this.workbench.calls.addMemo(about, text)).memo;
      // What was loaded meanwhile may have it already.
      this.keep([...this.memos.get().filter(({ id }) => id !== memo.id), memo]);
    });
  }

  async revise(id: string, text: string): Promise<boolean> {
    return this.attempt('deed.memoRevised', async () => {
      const { memo } = await this.workbench.calls.reviseMemo(id, text);
      this.keep(this.memos.get().map((one) => (one.id === id ? memo : one)));
    });
  }

  async remove(id: string): Promise<boolean> {
    return this.attempt('deed.memoRemoved', async (again) => {
      try {
        await this.workbench.calls.removeMemo(id);
      } catch (error) {
        if (!(again && error instanceof ApiError && error.status === 404)) throw error;
      }
      this.keep(this.memos.get().filter((one) => one.id !== id));
    });
  }

  private keep(memos: readonly Memo[]): void {
    this.reloads.changed();
    this.memos.set(memos);
  }

  private async attempt(
    message: 'deed.memoWritten' | 'deed.memoRevised' | 'deed.memoRemoved',
    send: (again: boolean) => Promise<void>,
  ): Promise<boolean> {
    try {
      await this.workbench.writes.add((attempt) => send(attempt > 0));
      this.workbench.status.say({ kind: 'did', message, undoable: true });
      this.workbench.refreshSoon();
      return true;
    } catch (error) {
      this.workbench.report(error);
      return false;
    }
  }
}

/** How many notes there are on each thing, by its id. */
export function countBySubject(memos: readonly Memo[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { about } of memos) counts.set(about, (counts.get(about) ?? 0) + 1);
  return counts;
}
