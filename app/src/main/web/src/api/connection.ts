import { Store } from '../state/store';

export type ConnectionState = 'connected' | 'lost' | 'refused';

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 5000;

/** Whether the server answers. While it does not, `ping` is tried again until it does. */
export class Connection {
  readonly state = new Store<ConnectionState>('connected');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private delay = FIRST_RETRY_MS;

  constructor(private readonly ping: () => Promise<boolean>) {}

  answered(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.delay = FIRST_RETRY_MS;
    this.state.set('connected');
  }

  /** The server runs but does not know the token: it was started anew. */
  refused(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.state.set('refused');
  }

  lost(): void {
    this.state.set('lost');
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.retry(), this.delay);
    this.delay = Math.min(this.delay * 1.5, LONGEST_RETRY_MS);
  }

  async retry(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!(await this.ping())) this.lost();
  }

  /** Resolves when the server answers (again). */
  restored(): Promise<void> {
    return new Promise((resolve) => {
      if (this.state.get() === 'connected') return resolve();
      const stop = this.state.subscribe(() => {
        if (this.state.get() !== 'connected') return;
        stop();
        resolve();
      });
    });
  }
}
