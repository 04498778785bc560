import type { ApiError } from '../api/errors';
import type { HistoryStep } from '../api/types';
import type { CountKey, MessageKey, Values } from '../i18n/messages';
import { Store } from './store';

/** What the program did last, in terms of the field; the words for it are chosen where it is shown. */
export type Deed =
  | { readonly kind: 'coded'; readonly path: string; readonly undoable: true }
  | { readonly kind: 'uncoded'; readonly path: string; readonly undoable: true }
  | { readonly kind: 'codeAdded'; readonly path: string; readonly undoable: true }
  | { readonly kind: 'alreadyCoded'; readonly path: string }
  | { readonly kind: 'undone' | 'redone'; readonly step: HistoryStep }
  | { readonly kind: 'exported'; readonly file: string }
  | { readonly kind: 'atCoding'; readonly path: string; readonly coder: string }
  | { readonly kind: 'copied' | 'nothingToRepeat' | 'noCurrentCoding' | 'noSelection' }
  /** What a room did, in a message of its own. */
  | { readonly kind: 'did'; readonly message: MessageKey; readonly values?: Values; readonly undoable: boolean }
  | { readonly kind: 'didSeveral'; readonly message: CountKey; readonly count: number; readonly values?: Values; readonly undoable: boolean }
  | { readonly kind: 'failed'; readonly error: ApiError };

export class StatusLine {
  readonly deed = new Store<Deed | null>(null);
  /** The step that the deed is, where it can be undone. */
  private step: number | null = null;

  /** Takes where the newest step of this window is told. */
  constructor(private readonly newest: Store<number | null> = new Store<number | null>(null)) {}

  say(deed: Deed): void {
    this.step = 'undoable' in deed && deed.undoable ? this.newest.get() : null;
    this.deed.set(deed);
  }

  /** What can be undone from here: the step that is told of, as long as nothing was done since. */
  undoable(): number | null {
    return this.step !== null && this.step === this.newest.get() ? this.step : null;
  }
}
