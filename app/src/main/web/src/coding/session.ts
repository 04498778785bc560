import { ApiError } from '../api/errors';
import type { Code, Coding, CodingMade, SourceText } from '../api/types';
import { splitPath } from '../codes/path';
import { Store } from '../state/store';
import type { Workbench } from '../state/workbench';

export interface SessionCoding extends Coding {
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

  constructor(
    private readonly workbench: Workbench,
    private readonly source: SourceText,
  ) {
    this.codings = new Store(source.codings.map((coding) => ({ ...coding, pending: false })));
  }

  /** Takes over what the server has now: after undo and redo, which may concern any coding. */
  async reload(): Promise<void> {
    try {
      const codings = await this.workbench.calls.codingsOf(this.source.id);
      const unconfirmed = this.codings.get().filter((coding) => coding.pending);
      this.codings.set([...codings.map((coding) => ({ ...coding, pending: false })), ...unconfirmed]);
    } catch (error) {
      this.workbench.report(error);
    }
  }

  async apply(passage: Passage, path: string): Promise<void> {
    CodingSession.lastPath.set(path);
    const { status, writes } = this.workbench;
    if (this.find(this.codings.get(), passage, path)) return status.say({ kind: 'alreadyCoded', path });
    const temporary = this.temporary(passage, path);
    this.codings.set([...this.codings.get(), temporary]);
    try {
      const coding = await writes.add((attempt) => this.send(passage, path, attempt));
      this.replace(temporary.id, { ...coding, pending: false });
      status.say({ kind: 'coded', path: coding.code, undoable: true });
      this.workbench.refreshSoon();
    } catch (error) {
      this.replace(temporary.id, null);
      this.workbench.report(error);
    }
  }

  async remove(id: string): Promise<void> {
    const coding = this.codings.get().find((one) => one.id === id);
    if (!coding || coding.pending) return;
    this.replace(id, null);
    try {
      await this.workbench.writes.add((attempt) => this.sendRemoval(id, attempt));
      this.workbench.status.say({ kind: 'uncoded', path: coding.code, undoable: true });
      this.workbench.refreshSoon();
    } catch (error) {
      this.codings.set([...this.codings.get(), coding]);
      this.workbench.report(error);
    }
  }

  /** A first attempt whose answer was lost may have arrived all the same; then its coding is the answer. */
  private async send(passage: Passage, path: string, attempt: number): Promise<Coding> {
    const { calls } = this.workbench;
    if (attempt > 0) {
      const arrived = this.find(await calls.codingsOf(this.source.id), passage, path);
      if (arrived) return arrived;
    }
    const made: CodingMade = await calls.addCoding({ sourceId: this.source.id, ...passage, codePath: path });
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
    return {
      id: `pending-${++this.temporaryIds}`,
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

  private replace(id: string, coding: SessionCoding | null): void {
    this.codings.set(this.codings.get().flatMap((one) => (one.id !== id ? [one] : coding ? [coding] : [])));
  }

  /** A code the server has just made is known here before the next refresh brings the whole codebook. */
  private learn(code: Code): void {
    const codes = this.workbench.codes;
    if (!codes.get().some(({ id }) => id === code.id)) codes.set([...codes.get(), code]);
  }
}

/** The last name of a path: what stands beside a stripe. */
export function shortName(path: string): string {
  return splitPath(path).at(-1) ?? path;
}
