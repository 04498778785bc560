import { Calls } from '../api/calls';
import type { Client } from '../api/client';
import { ApiError, ServerUnreachable } from '../api/errors';
import type { Code, HistoryStep, Project } from '../api/types';
import { WriteQueue } from '../api/writeQueue';
import { Store } from './store';
import { StatusLine } from './statusLine';

const REFRESH_DELAY_MS = 250;

/** What all rooms share: the project, its codes, the queue of changes, and the line that says what was done. */
export class Workbench {
  readonly project = new Store<Project | null>(null);
  readonly codes = new Store<readonly Code[]>([]);
  /** Grows when codings may have changed under a room that shows them: undo, redo, a server that came back. */
  readonly revision = new Store(0);
  readonly status = new StatusLine();
  readonly calls: Calls;
  readonly writes: WriteQueue;
  private refreshTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly client: Client) {
    this.calls = new Calls(client);
    this.writes = new WriteQueue(client.connection);
    let before = client.connection.state.get();
    client.connection.state.subscribe(() => {
      const now = client.connection.state.get();
      if (now === 'connected' && before === 'lost') void this.reload();
      before = now;
    });
  }

  async refresh(): Promise<void> {
    try {
      const [project, codes] = await Promise.all([this.calls.project(), this.calls.codes()]);
      this.project.set(project);
      this.codes.set(codes);
    } catch (error) {
      this.report(error);
    }
  }

  /** After a change of our own: counts follow a moment later, several changes at once. */
  refreshSoon(): void {
    clearTimeout(this.refreshTimer);
    this.refreshTimer = setTimeout(() => void this.refresh(), REFRESH_DELAY_MS);
  }

  async reload(): Promise<void> {
    await this.refresh();
    this.revision.set(this.revision.get() + 1);
  }

  async undo(): Promise<void> {
    await this.step(() => this.calls.undo(), 'undone');
  }

  async redo(): Promise<void> {
    await this.step(() => this.calls.redo(), 'redone');
  }

  async addCode(path: string): Promise<Code | null> {
    try {
      const { code } = await this.writes.addOnce(() => this.calls.addCode(path));
      this.status.say({ kind: 'codeAdded', path: code.path, undoable: true });
      await this.refresh();
      return code;
    } catch (error) {
      this.report(error);
      return null;
    }
  }

  /** An error goes to the status line, unless the page already says it: a lost server, a wrong token. */
  report(error: unknown): void {
    if (error instanceof ServerUnreachable) return;
    if (error instanceof ApiError) {
      if (error.status !== 401) this.status.say({ kind: 'failed', error });
      return;
    }
    throw error;
  }

  private async step(send: () => Promise<HistoryStep>, kind: 'undone' | 'redone'): Promise<void> {
    try {
      const step = await this.writes.addOnce(send);
      this.status.say({ kind, step });
      await this.reload();
    } catch (error) {
      this.report(error);
    }
  }
}
