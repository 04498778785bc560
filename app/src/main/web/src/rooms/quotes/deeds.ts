import { ApiError } from '../../api/errors';
import type { QuoteCalls, QuoteDetails, QuoteRow } from '../../api/quotes';
import type { MessageKey, Values } from '../../i18n/messages';
import type { Workbench } from '../../state/workbench';
import type { QuotePages } from './quotePages';

/** What can be done to a quote in the room. Each says whether it was kept; until it is, nobody lets go of what was typed. */
export class QuoteDeeds {
  constructor(
    private readonly workbench: Workbench,
    private readonly calls: QuoteCalls,
    private readonly pages: QuotePages,
  ) {}

  async star(row: QuoteRow): Promise<void> {
    const { choice } = row;
    this.pages.showChoice(row, choice ? null : { id: '', attribution: '', drift: [], uses: [] });
    const kept = choice
      ? await this.attempt('deed.quoteLetGo', {}, () => this.calls.drop(choice.id), 404)
      : await this.attempt('deed.quoteStarred', {}, () => this.calls.choose(row, {}), 409);
    if (!kept) this.pages.showChoice(row, choice);
  }

  reword(row: QuoteRow, edited: string): Promise<boolean> {
    return this.change('deed.quoteReworded', {}, row, { edited });
  }

  attribute(row: QuoteRow, attribution: string): Promise<boolean> {
    return this.change('deed.quoteAttributed', {}, row, { attribution });
  }

  use({ choice, ...row }: QuoteRow, place: string): Promise<boolean> {
    const send = () => (choice?.id ? this.calls.use(choice.id, place) : this.calls.choose(row, { place }));
    return this.attempt('deed.quoteUsed', { place }, send, 409);
  }

  removeUse(id: string, place: string): Promise<boolean> {
    return this.attempt('deed.quoteUseRemoved', { place }, () => this.calls.removeUse(id), 404);
  }

  private change(
    message: MessageKey, values: Values, row: QuoteRow, details: { edited: string } | { attribution: string },
  ): Promise<boolean> {
    const { choice } = row;
    const send = () => (choice?.id ? this.calls.revise(choice.id, details) : this.calls.choose(row, details satisfies QuoteDetails));
    return this.attempt(message, values, send, 409);
  }

  /** `done` is the status that a second attempt gets where the first one had arrived. */
  private async attempt(message: MessageKey, values: Values, send: () => Promise<unknown>, done: number): Promise<boolean> {
    try {
      await this.workbench.writes.add(async (attempt) => {
        try {
          await send();
        } catch (error) {
          if (!(attempt > 0 && error instanceof ApiError && error.status === done)) throw error;
        }
      });
      this.workbench.status.say({ kind: 'did', message, values, undoable: true });
      this.workbench.refreshSoon();
      this.pages.reload();
      return true;
    } catch (error) {
      this.workbench.report(error);
      return false;
    }
  }
}
