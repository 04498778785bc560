import { ApiError } from '../../api/errors';
import type { AgreedAttribution, MaskRule, QuoteCalls, QuoteDetails, QuoteQuestion, QuoteRow } from '../../api/quotes';
import type { MessageKey, Values } from '../../i18n/messages';
import type { Workbench } from '../../state/workbench';
import type { QuotePages } from './quotePages';

/** What can be done to a quote in the room. Each says whether it was kept; until it is, nobody lets go of what was typed. */
export class QuoteDeeds {
  /** Quotes that were chosen here a moment ago, before the list was loaded anew; writes go one after the other. */
  private readonly justChosen = new Map<string, string>();

  constructor(
    private readonly workbench: Workbench,
    private readonly calls: Pick<QuoteCalls, 'choose' | 'drop' | 'revise' | 'use' | 'removeUse' | 'giveMasks' | 'agree'>,
    private readonly pages: Pick<QuotePages, 'showChoice' | 'reload'>,
  ) {}

  /** The list was loaded anew, and knows by itself what is chosen. */
  listLoaded(): void {
    this.justChosen.clear();
  }

  async star(row: QuoteRow): Promise<void> {
    const { choice } = row;
    this.pages.showChoice(row, choice ? null : { id: '', attribution: '', drift: [], uses: [] });
    const kept = choice
      ? await this.attempt('deed.quoteLetGo', {}, () => this.drop(row), 404)
      : await this.attempt('deed.quoteStarred', {}, () => this.choose(row, {}), 409);
    if (!kept) this.pages.showChoice(row, choice);
  }

  reword(row: QuoteRow, edited: string): Promise<boolean> {
    return this.change('deed.quoteReworded', row, { edited });
  }

  attribute(row: QuoteRow, attribution: string): Promise<boolean> {
    return this.change('deed.quoteAttributed', row, { attribution });
  }

  use(row: QuoteRow, place: string): Promise<boolean> {
    const send = () => {
      const id = this.idOf(row);
      return id === null ? this.choose(row, { place }) : this.calls.use(id, place);
    };
    return this.attempt('deed.quoteUsed', { place }, send, 409);
  }

  /** Has the whole project attribute and mask so. */
  agree(attribution: Omit<AgreedAttribution, 'standard'>): Promise<boolean> {
    return this.attempt('deed.attributionAgreed', {}, () => this.calls.agree(attribution), 409);
  }

  giveMasks(question: QuoteQuestion, mask: readonly MaskRule[]): Promise<boolean> {
    return this.attempt('deed.masksGiven', {}, () => this.calls.giveMasks(question, mask), 409);
  }

  removeUse(id: string, place: string): Promise<boolean> {
    return this.attempt('deed.quoteUseRemoved', { place }, () => this.calls.removeUse(id), 404);
  }

  private change(message: MessageKey, row: QuoteRow, details: { edited: string } | { attribution: string }): Promise<boolean> {
    const send = () => {
      const id = this.idOf(row);
      return id === null ? this.choose(row, details satisfies QuoteDetails) : this.calls.revise(id, details);
    };
    return this.attempt(message, {}, send, 409);
  }

  private async choose(row: QuoteRow, details: QuoteDetails): Promise<void> {
    const { quote } = await this.calls.choose(row, details);
    this.justChosen.set(keyOf(row), quote.id);
  }

  private async drop(row: QuoteRow): Promise<void> {
    const id = this.idOf(row);
    if (id !== null) await this.calls.drop(id);
    this.justChosen.delete(keyOf(row));
  }

  private idOf(row: QuoteRow): string | null {
    return row.choice?.id || this.justChosen.get(keyOf(row)) || null;
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

function keyOf({ sourceId, start, end }: QuoteRow): string {
  return `${sourceId}:${start}-${end}`;
}
