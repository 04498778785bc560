import type { Client } from '../api/client';
import { ServerUnreachable } from '../api/errors';
import { Store } from '../state/store';
import { readEvents } from './eventStream';
import type { Touch } from './touch';

interface ChangeEvent {
  readonly lastChange: number;
  readonly by: string;
  readonly window: string;
  readonly kinds: readonly string[];
  readonly sources: readonly string[];
  readonly all: boolean;
}

export interface Present {
  readonly name: string;
  readonly windows: number;
}

interface LiveCalls {
  /** Somebody else, or this person in another window or on the command line, changed the project. */
  changed(touch: Touch, by: string): void;
  /** The number of the newest change this window knows of. */
  lastChange(): number | null;
}

const HIDDEN_MS = 60_000;
const RETRY_MS = 500;

/**
 * Follows what happens to the project, as the server tells it. A window that is hidden for long lets go of its
 * connection, of which a browser has few; when it is looked at again it is told what it missed.
 */
export class Live {
  /** Who has the project open, by name. */
  readonly present = new Store<readonly Present[]>([]);
  /** The number of the newest change that was told of here; null before the project has been read. */
  private seen: number | null = null;
  private stream: AbortController | null = null;
  private hiddenTimer: ReturnType<typeof setTimeout> | undefined;
  private stopped = true;

  constructor(
    private readonly client: Client,
    private readonly calls: LiveCalls,
  ) {}

  start(): () => void {
    this.stopped = false;
    document.addEventListener('visibilitychange', this.visibilityChanged);
    this.open();
    return () => {
      this.stopped = true;
      document.removeEventListener('visibilitychange', this.visibilityChanged);
      clearTimeout(this.hiddenTimer);
      this.close();
    };
  }

  /** Under another name, or with another token: the server must be asked anew. */
  restart(): void {
    if (this.stopped) return;
    this.close();
    this.open();
  }

  private readonly visibilityChanged = () => {
    clearTimeout(this.hiddenTimer);
    if (document.visibilityState === 'hidden') this.hiddenTimer = setTimeout(() => this.close(), HIDDEN_MS);
    else if (!this.stream) this.open();
  };

  private open(): void {
    if (this.stream) return;
    this.stream = new AbortController();
    void this.follow(this.stream.signal);
  }

  private close(): void {
    this.stream?.abort();
    this.stream = null;
  }

  private async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        this.seen ??= this.calls.lastChange();
        if (this.seen !== null) await this.read(signal, this.seen);
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof ServerUnreachable) this.present.set([]);
      }
      if (signal.aborted) return;
      await this.client.connection.restored();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  private async read(signal: AbortSignal, after: number): Promise<void> {
    const body = await this.client.stream('/api/events', { after }, signal);
    try {
      await readEvents(body, ({ event, data }) => this.take(event, data));
    } catch (error) {
      if (!signal.aborted) this.client.connection.lost();
      throw error;
    }
    // The server ended it: it is being stopped, or this window was slow. Asking it tells which.
    if (!signal.aborted) await this.client.connection.retry();
  }

  private take(event: string, data: string): void {
    if (event === 'presence') {
      this.present.set((JSON.parse(data) as { coders: Present[] }).coders);
    } else if (event === 'change') {
      const { lastChange, by, window, kinds, sources, all } = JSON.parse(data) as ChangeEvent;
      // What was missed and what happens meanwhile may be told twice.
      if (this.seen !== null && lastChange <= this.seen && !all) return;
      this.seen = lastChange;
      if (window !== this.client.window) this.calls.changed({ kinds: new Set(kinds), sources: new Set(sources), all }, by);
    }
  }
}
