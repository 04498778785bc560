import { Store } from '../../state/store';

const KEY = 'kodebok.drafts';

/** Notes that were begun and not saved, by what they are about: kept in this tab, through closing and reloading. */
export const drafts = new Store<ReadonlyMap<string, string>>(parse(sessionStorage.getItem(KEY)));

export function keepDraft(about: string, text: string): void {
  const kept = new Map(drafts.get());
  if (text.trim() === '') kept.delete(about);
  else kept.set(about, text);
  sessionStorage.setItem(KEY, JSON.stringify([...kept]));
  drafts.set(kept);
}

function parse(written: string | null): ReadonlyMap<string, string> {
  try {
    return new Map(JSON.parse(written ?? '[]') as [string, string][]);
  } catch {
    return new Map();
  }
}
