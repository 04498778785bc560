/**
 * Loads what is changed here too. An answer that was asked for before such a change may not know of it, and taking it
 * over would make the change vanish from the screen: it is asked for again.
 */
export class Reloads<T> {
  private asked = 0;
  private changes = 0;

  constructor(private readonly load: () => Promise<T>) {}

  /** To be called when the server has confirmed a change that was made here. */
  changed(): void {
    this.changes++;
  }

  /** Null where it was asked for again in the meantime: whoever asked last gets the answer. */
  async newest(): Promise<T | null> {
    const mine = ++this.asked;
    for (;;) {
      const before = this.changes;
      const answer = await this.load();
      if (mine !== this.asked) return null;
      if (before === this.changes) return answer;
    }
  }
}
