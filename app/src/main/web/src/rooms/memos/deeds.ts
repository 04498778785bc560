import { ApiError } from '../../api/errors';
import type { MemoCalls } from '../../api/memos';
import type { MessageKey } from '../../i18n/messages';
import type { Workbench } from '../../state/workbench';

/** What can be done to memos in the room. Each says whether it was kept; until it is, nobody lets go of what was typed. */
export class MemoDeeds {
  constructor(
    private readonly workbench: Workbench,
    private readonly calls: MemoCalls,
  ) {}

  write(about: string, text: string): Promise<boolean> {
    return this.attempt('memos.written', async (again) => {
      const arrived = again && (await this.calls.all()).some((one) => one.about === about && one.text === text.trim());
      if (!arrived) await this.calls.write(about, text);
    });
  }

  revise(id: string, text: string): Promise<boolean> {
    return this.attempt('memos.revised', (again) => this.unless(again, 409, this.calls.revise(id, text)));
  }

  remove(id: string): Promise<boolean> {
    return this.attempt('memos.removed', (again) => this.unless(again, 404, this.calls.remove(id)));
  }

  /** `status` is what a second attempt gets where the first one had arrived. */
  private async unless(again: boolean, status: number, sent: Promise<unknown>): Promise<void> {
    try {
      await sent;
    } catch (error) {
      if (!(again && error instanceof ApiError && error.status === status)) throw error;
    }
  }

  private async attempt(message: MessageKey, send: (again: boolean) => Promise<void>): Promise<boolean> {
    try {
      await this.workbench.writes.add((attempt) => send(attempt > 0));
      this.workbench.status.say({ kind: 'did', message, undoable: true });
      await this.workbench.reload();
      return true;
    } catch (error) {
      this.workbench.report(error);
      return false;
    }
  }
}
