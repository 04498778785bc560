import { Calls } from '../api/calls';
import { Client } from '../api/client';
import { ApiError, ServerUnreachable } from '../api/errors';
import type { Code, HistoryStep, Language, Project } from '../api/types';
import { WriteQueue } from '../api/writeQueue';
import { Live } from '../live/live';
import { EVERYTHING, type Touch, together } from '../live/touch';
import { Commands } from '../palette/commands';
import { coderChoice } from './coder';
import { OpenDialog } from './openDialog';
import { Store } from './store';
import { StatusLine } from './statusLine';

const REFRESH_DELAY_MS = 250;
/** Others' changes are shown together where several come at once. */
const FOLLOW_DELAY_MS = 120;

/** What all rooms share: the project, its codes, the queue of changes, and the line that says what was done. */
export class Workbench {
  readonly project = new Store<Project | null>(null);
  readonly codes = new Store<readonly Code[]>([]);
  /** Grows when something may have changed under a room that shows it: others' changes, undo, a server that came back. */
  readonly revision = new Store(0);
  /** What the newest revision touched. */
  touched: Touch = EVERYTHING;
  readonly status: StatusLine;
  /** What can be done, for the command palette. */
  readonly commands = new Commands();
  readonly dialog = new OpenDialog();
  readonly calls: Calls;
  readonly writes: WriteQueue;
  readonly live: Live;
  /** How many times the project was asked for, and which of them is shown. */
  private asked = 0;
  private shown = 0;
  private refreshTimer: ReturnType<typeof setTimeout> | undefined;
  private followTimer: ReturnType<typeof setTimeout> | undefined;
  private toFollow: Touch | null = null;

  constructor(
    readonly client: Client,
    private readonly keepToken: (token: string) => void = () => undefined,
  ) {
    this.status = new StatusLine(client.step);
    this.calls = new Calls(client);
    this.writes = new WriteQueue(client.connection);
    this.live = new Live(client, {
      changed: (touch) => this.follow(touch),
      lastChange: () => this.project.get()?.lastChange ?? null,
    });
    coderChoice.subscribe(() => {
      this.live.restart();
      void this.reload();
    });
    let before = client.connection.state.get();
    client.connection.state.subscribe(() => {
      const now = client.connection.state.get();
      if (now === 'connected' && before !== 'connected') void this.reload();
      before = now;
    });
  }

  async refresh(): Promise<void> {
    const asked = ++this.asked;
    try {
      // The codes after the project: what is newer than the project is told of later, what is older never is.
      const project = await this.calls.project();
      const codes = await this.calls.codes();
      // Answers may overtake each other: what was asked for later is newer.
      if (asked < this.shown) return;
      this.shown = asked;
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

  /** Everything that is shown is asked for again; what was there stays until the new has come. */
  async reload(touch: Touch = EVERYTHING): Promise<void> {
    await this.refresh();
    this.touched = touch;
    this.revision.set(this.revision.get() + 1);
  }

  /**
   * Goes on with the token of a server that was started anew, without losing anything of the page.
   * False where that token opens another project, or nothing.
   */
  async adopt(token: string): Promise<boolean> {
    const fresh = new Client(token);
    try {
      const project = await new Calls(fresh).project();
      const known = this.project.get();
      if (known !== null && known.id !== project.id) return false;
    } catch {
      return false;
    }
    this.client.renew(token);
    this.keepToken(token);
    this.client.connection.answered();
    this.live.restart();
    return true;
  }

  private follow(touch: Touch): void {
    this.toFollow = together(this.toFollow, touch);
    clearTimeout(this.followTimer);
    this.followTimer = setTimeout(() => {
      const touched = this.toFollow ?? EVERYTHING;
      this.toFollow = null;
      void this.reload(touched);
    }, FOLLOW_DELAY_MS);
  }

  async undo(): Promise<void> {
    await this.step(() => this.calls.undo(), 'undone');
  }

  /** Undoes that step; where another has been done since, it says so and undoes nothing. */
  async undoStep(step: number): Promise<void> {
    await this.step(() => this.calls.undo(step), 'undone');
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

  /** What the settings change of the project itself. */
  async reviseProject(name: string, language: Language): Promise<boolean> {
    try {
      await this.writes.addOnce(() => this.calls.reviseProject(name, language));
      this.status.say({ kind: 'did', message: 'deed.projectRevised', values: { name }, undoable: true });
      await this.refresh();
      return true;
    } catch (error) {
      this.report(error);
      return false;
    }
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
