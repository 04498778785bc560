import { Store } from '../state/store';
import type { Connection } from './connection';
import { ApiError, ServerUnreachable } from './errors';

/**
 * Sends changes one after the other, in the order they were made, and holds them while the server is away.
 * A write is told which attempt it is: a second one may have to look whether the first one arrived.
 */
export class WriteQueue {
  readonly pending = new Store(0);
  private tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly connection: Connection) {}

  add<T>(write: (attempt: number) => Promise<T>): Promise<T> {
    return this.chain(() => this.untilAnswered(write));
  }

  /** For what must not be sent twice: a lost server is an error here. */
  addOnce<T>(write: () => Promise<T>): Promise<T> {
    return this.chain(write);
  }

  private chain<T>(send: () => Promise<T>): Promise<T> {
    this.pending.set(this.pending.get() + 1);
    const result = this.tail.then(send);
    this.tail = result.catch(() => undefined);
    return result.finally(() => this.pending.set(this.pending.get() - 1));
  }

  private async untilAnswered<T>(write: (attempt: number) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await write(attempt);
      } catch (error) {
        // A server that was started anew knows the token no more; the change waits until there is a new one.
        const waits = error instanceof ServerUnreachable || (error instanceof ApiError && error.status === 401);
        if (!waits) throw error;
        await this.connection.restored();
      }
    }
  }
}
