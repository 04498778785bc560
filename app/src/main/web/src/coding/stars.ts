import type { PassageEnds } from '../api/calls';
import { ApiError } from '../api/errors';
import type { ChosenQuote } from '../api/types';
import { Reloads } from '../state/reloads';
import { Store } from '../state/store';
import type { Workbench } from '../state/workbench';

/** The passages of a text that are chosen to be printed. */
export class Stars {
  readonly quotes = new Store<readonly ChosenQuote[]>([]);

  private readonly reloads: Reloads<readonly ChosenQuote[]>;

  constructor(
    private readonly workbench: Workbench,
    private readonly sourceId: string,
  ) {
    this.reloads = new Reloads(() => workbench.calls.chosenQuotes(sourceId));
  }

  async reload(): Promise<void> {
    try {
      const quotes = await this.reloads.newest();
      if (quotes) this.quotes.set(quotes);
    } catch (error) {
      this.workbench.report(error);
    }
  }

  at({ start, end }: PassageEnds): ChosenQuote | undefined {
    return this.quotes.get().find((one) => one.start === start && one.end === end);
  }

  /** Chooses the passage, or lets it go where it is chosen already. */
  async toggle(passage: PassageEnds): Promise<void> {
    const chosen = this.at(passage);
    try {
      await this.workbench.writes.add((attempt) => (chosen ? this.drop(chosen, attempt > 0) : this.choose(passage, attempt > 0)));
      const message = chosen ? 'deed.quoteDropped' : 'deed.quoteChosen';
      this.workbench.status.say({ kind: 'did', message, undoable: true });
      this.workbench.refreshSoon();
    } catch (error) {
      this.workbench.report(error);
    }
  }

  private async choose(passage: PassageEnds, again: boolean): Promise<void> {
    const { calls } = this.workbench;
    if (again) await this.reload();
    if (this.at(passage)) return;
    const { quote } = await calls.chooseQuote(this.sourceId, passage);
    this.reloads.changed();
    // What was loaded meanwhile may have it already.
    this.quotes.set([...this.quotes.get().filter(({ id }) => id !== quote.id), quote]);
  }

  private async drop({ id }: ChosenQuote, again: boolean): Promise<void> {
    try {
      await this.workbench.calls.dropQuote(id);
    } catch (error) {
      if (!(again && error instanceof ApiError && error.status === 404)) throw error;
    }
    this.reloads.changed();
    this.quotes.set(this.quotes.get().filter((one) => one.id !== id));
  }
}
