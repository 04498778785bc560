import { ApiError } from '../api/errors';
import type { Code, Coding, CodingMade, SourceText } from '../api/types';
import { splitPath } from '../codes/path';
import { Reloads } from '../state/reloads';
import { Store } from '../state/store';
import type { Workbench } from '../state/workbench';

export interface SessionCoding extends Coding {
  /** What it is known by on the screen; stays the same when the server has confirmed it. */
  readonly key: string;
  /** Shown, but not confirmed by the server yet. */
  readonly pending: boolean;
}

export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The codings of the text that is open: changes show at once and are confirmed, or taken back, by the server. */
export class CodingSession {
  readonly codings: Store<readonly SessionCoding[]>;
  /** The path of the code that was used last, here or in another text. */
  static readonly lastPath = new Store<string | null>(null);
  private temporaryIds = 0;
  /** The server's ids of codings made here, by key; null for one that was refused. */
  private readonly confirmed = new Map<string, Promise<string | null>>();
  /** The server's ids of codings that are gone here, but not there yet, and the ends of those that were moved here. */
  private readonly leaving = new Set<string>();
  private readonly moving = new Map<string, Passage>();
  private readonly reloads: Reloads<readonly Coding[]>;

  constructor(
    private readonly workbench: Workbench,
    private readonly source: SourceText,
  ) {
    this.codings = new Store(source.codings.map(known));
    this.reloads = new Reloads(() => workbench.calls.codingsOf(source.id));
  }

  /**
   * Takes over what the server has now: others may have changed any coding. What was done here and has not reached
   * the server stays as it is shown, and so does what each coding is known by.
   */
  async reload(): Promise<void> {
    try {
      const stored = await this.reloads.newest();
      if (!stored) return;
      const shown = this.codings.get();
      const keys = new Map(shown.map(({ id, key }) => [id, key]));
      const unconfirmed = shown.filter((coding) => coding.pending);
      const arrived = ({ start, end, code, coder }: Coding) =>
        unconfirmed.some((one) => one.start === start && one.end === end && one.code === code && one.coder === coder);
      const codings = stored
        .filter((coding) => !this.leaving.has(coding.id) && !arrived(coding))
        .map((coding) => ({ ...coding, ...this.moving.get(coding.id), key: keys.get(coding.id) ?? coding.id, pending: false }));
      this.codings.set([...codings, ...unconfirmed]);
    } catch (error) {
      this.workbench.report(error);
    }
  }

  /** The coder's own coding of exactly this passage with this code. */
  own(passage: Passage, path: string): SessionCoding | undefined {
    return this.find(this.codings.get(), passage, path);
  }

  /** Everybody's codings of exactly this passage. */
  at({ start, end }: Passage): SessionCoding[] {
    return this.codings.get().filter((one) => one.start === start && one.end === end);
  }

  byKey(key: string | null): SessionCoding | undefined {
    return this.codings.get().find((one) => one.key === key);
  }

  async apply(passage: Passage, path: string, memo = ''): Promise<void> {
    CodingSession.lastPath.set(path);
    const { status, writes } = this.workbench;
    if (this.own(passage, path)) return status.say({ kind: 'alreadyCoded', path });
    const temporary = this.temporary(passage, path);
    this.codings.set([...this.codings.get(), temporary]);
    const sent = writes.add((attempt) => this.send(passage, path, memo, attempt));
    this.confirmed.set(temporary.key, sent.then(({ id }) => id, () => null));
    try {
      const coding = await sent;
      this.reloads.changed();
      this.replace(temporary.key, { ...coding, key: temporary.key, pending: false });
      status.say({ kind: 'coded', path: coding.code, undoable: true });
      this.workbench.refreshSoon();
    } catch (error) {
      this.replace(temporary.key, null);
      this.workbench.report(error);
    }
  }

  /** Removes a coding; one that is not confirmed yet as soon as it is. */
  async remove(key: string): Promise<void> {
    const coding = this.byKey(key);
    if (!coding) return;
    this.replace(key, null);
    const id = coding.pending ? await this.confirmed.get(key) : coding.id;
    // Refused: there is nothing to remove, and why has been said.
    if (!id) return;
    this.leaving.add(id);
    try {
      await this.workbench.writes.add((attempt) => this.sendRemoval(id, attempt));
      this.reloads.changed();
      this.workbench.status.say({ kind: 'uncoded', path: coding.code, undoable: true });
      this.workbench.refreshSoon();
    } catch (error) {
      this.codings.set([...this.codings.get(), { ...coding, id, pending: false }]);
      this.workbench.report(error);
    } finally {
      this.leaving.delete(id);
    }
  }

  /** Gives a coding other ends. */
  async revise(key: string, { start, end }: Passage): Promise<void> {
    const before = this.byKey(key);
    if (!before) return;
    const twin = this.codings.get().find(
      (one) => one.key !== key && one.start === start && one.end === end && one.code === before.code && one.coder === before.coder,
    );
    if (twin) return this.workbench.status.say({ kind: 'alreadyCoded', path: before.code });
    this.replace(key, { ...before, start, end, text: this.source.text.slice(start, end) });
    const id = before.pending ? await this.confirmed.get(key) : before.id;
    if (!id) return;
    const moved = { start, end };
    this.moving.set(id, moved);
    try {
      const { coding } = await this.workbench.writes.add(() => this.workbench.calls.reviseCoding(id, moved));
      this.reloads.changed();
      const now = this.byKey(key);
      // It may have been moved on, or removed, in the meantime.
      if (now?.start === start && now.end === end) this.replace(key, { ...coding, key, pending: false });
      this.workbench.status.say({ kind: 'did', message: 'deed.endsMoved', values: { path: before.code }, undoable: true });
      this.workbench.refreshSoon();
    } catch (error) {
      const now = this.byKey(key);
      if (now) this.replace(key, { ...now, start: before.start, end: before.end, text: before.text });
      this.workbench.report(error);
    } finally {
      if (this.moving.get(id) === moved) this.moving.delete(id);
    }
  }

  /** A first attempt whose answer was lost may have arrived all the same; then its coding is the answer. */
  private async send(passage: Passage, path: string, memo: string, attempt: number): Promise<Coding> {
    const { calls } = this.workbench;
    if (attempt > 0) {
      const arrived = this.find(await calls.codingsOf(this.source.id), passage, path);
      if (arrived) return arrived;
    }
    const made: CodingMade = await calls.addCoding({
      sourceId: this.source.id, start: passage.start, end: passage.end, codePath: path, ...(memo ? { memo } : {}),
    });
    this.learn(made.code);
    return made.coding;
  }

  private async sendRemoval(id: string, attempt: number): Promise<void> {
    try {
      await this.workbench.calls.removeCoding(id);
    } catch (error) {
      const goneBefore = attempt > 0 && error instanceof ApiError && error.status === 404;
      if (!goneBefore) throw error;
    }
  }

  private find<T extends Coding>(codings: readonly T[], { start, end }: Passage, path: string): T | undefined {
    const coder = this.workbench.project.get()?.coder;
    return codings.find(
      (one) => one.start === start && one.end === end && one.code === path && (coder === undefined || one.coder === coder),
    );
  }

  private temporary({ start, end }: Passage, path: string): SessionCoding {
    const code = this.workbench.codes.get().find((one) => one.path === path);
    const key = `pending-${++this.temporaryIds}`;
    return {
      key,
      id: key,
      codeId: code?.id ?? '',
      code: path,
      sourceId: this.source.id,
      source: this.source.name,
      start,
      end,
      lines: [0, 0],
      text: this.source.text.slice(start, end),
      coder: this.workbench.project.get()?.coder ?? '',
      at: '',
      pending: true,
    };
  }

  private replace(key: string, coding: SessionCoding | null): void {
    this.codings.set(
      this.codings.get().flatMap((one) => {
        if (one.key === key) return coding ? [coding] : [];
        // The server may have told of it, to a window that follows it, before it answered.
        return coding && one.id === coding.id ? [] : [one];
      }),
    );
  }

  /** A code the server has just made is known here before the next refresh brings the whole codebook. */
  private learn(code: Code): void {
    const codes = this.workbench.codes;
    if (!codes.get().some(({ id }) => id === code.id)) codes.set([...codes.get(), code]);
  }
}

function known(coding: Coding): SessionCoding {
  return { ...coding, key: coding.id, pending: false };
}

/** The last name of a path: what stands beside a stripe. */
export function shortName(path: string): string {
  return splitPath(path).at(-1) ?? path;
}
