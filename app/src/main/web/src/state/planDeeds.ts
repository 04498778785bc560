import { type PlannedItem, type TableRequest, TableCalls } from '../api/tables';
import type { MessageKey, Values } from '../i18n/messages';
import type { Workbench } from './workbench';

/** What can be done to the table plan. Each says what it did, and answers whether it could be done. */
export class PlanDeeds {
  constructor(
    private readonly workbench: Workbench,
    private readonly calls: TableCalls = new TableCalls(workbench.client),
  ) {}

  add(title: string, table: TableRequest): Promise<boolean> {
    return this.send(() => this.calls.add(title, table), 'tables.did.planned', { title });
  }

  /** Adds something else than a table. */
  addItem(title: string, item: PlannedItem): Promise<boolean> {
    return this.send(() => this.calls.addItem(title, item), 'tables.did.planned', { title });
  }

  title(id: string, title: string): Promise<boolean> {
    return this.send(() => this.calls.title(id, title), 'tables.did.titled', { title });
  }

  move(id: string, before: string | null, title: string): Promise<boolean> {
    return this.send(() => this.calls.move(id, before), 'tables.did.moved', { title });
  }

  remove(id: string, title: string): Promise<boolean> {
    return this.send(() => this.calls.remove(id), 'tables.did.removed', { title });
  }

  private async send(call: () => Promise<unknown>, message: MessageKey, values: Values): Promise<boolean> {
    const { workbench } = this;
    try {
      await workbench.writes.addOnce(call);
      workbench.status.say({ kind: 'did', message, values, undoable: true });
      await workbench.reload({ kinds: new Set(['TablePlanned']), sources: new Set(), all: false });
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    }
  }
}
