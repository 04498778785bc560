import { Store } from './store';

const KEY = 'kodebok.unsaved';

/**
 * What was begun and not saved, by what it is for. It is kept in this tab through reloading, another room,
 * changes of other windows and a server that is away, until it is saved or thrown away.
 */
export class Drafts {
  private readonly kept: Store<ReadonlyMap<string, string>>;

  constructor(private readonly storage: Storage) {
    this.kept = new Store(parse(storage.getItem(KEY)));
  }

  get store(): Store<ReadonlyMap<string, string>> {
    return this.kept;
  }

  get(of: string): string | null {
    return this.kept.get().get(of) ?? null;
  }

  /** An empty text is a draft too: somebody may be about to write it anew. */
  keep(of: string, text: string): void {
    this.change((all) => all.set(of, text));
  }

  drop(of: string): void {
    this.change((all) => all.delete(of));
  }

  private change(how: (all: Map<string, string>) => void): void {
    const all = new Map(this.kept.get());
    how(all);
    this.storage.setItem(KEY, JSON.stringify([...all]));
    this.kept.set(all);
  }
}

function parse(written: string | null): ReadonlyMap<string, string> {
  try {
    return new Map(JSON.parse(written ?? '[]') as [string, string][]);
  } catch {
    return new Map();
  }
}

export const drafts = new Drafts(sessionStorage);

/**
 * Notes that were begun: one on something, by its id, or new words for a note, by its own. Whichever room it is
 * written in, it is the same draft.
 */
export const memoDraft = {
  get: (of: string): string | null => drafts.get(memoKey(of)),
  /** Where nothing is left there is no draft, and a note that was revised stands as it was. */
  keep: (of: string, text: string): void => (text.trim() === '' ? drafts.drop(memoKey(of)) : drafts.keep(memoKey(of), text)),
  drop: (of: string): void => drafts.drop(memoKey(of)),
};

export function memoKey(of: string): string {
  return `memo:${of}`;
}
