/** What changed in the project, as far as a room needs to know to decide whether it concerns what is shown. */
export interface Touch {
  /** The kinds of change, as the server's log names them: `PassageCoded`, `CodeRevised`, `MemoAdded` … */
  readonly kinds: ReadonlySet<string>;
  /** The sources whose codings, name, text or case changed. */
  readonly sources: ReadonlySet<string>;
  /** Anything may have changed: much happened at once, or the server was away. */
  readonly all: boolean;
}

export type Concerns = (touch: Touch) => boolean;

export const EVERYTHING: Touch = { kinds: new Set(), sources: new Set(), all: true };

export function together(a: Touch | null, b: Touch): Touch {
  if (!a) return b;
  return {
    kinds: new Set([...a.kinds, ...b.kinds]),
    sources: new Set([...a.sources, ...b.sources]),
    all: a.all || b.all,
  };
}

/** For what is shown of one source: its own codings, and the names of codes, cases and coders beside them. */
export function concernsSource(id: string): Concerns {
  return ({ all, sources, kinds }) =>
    all || sources.has(id) || [...kinds].some((kind) => /^(Code[ARMF]|Batch|Attributes|Case|Coder)/.test(kind) && kind !== 'CoderAdded');
}

/** For what changes only with these kinds of change: `concernsKinds('Memo', 'Coding')` by how they begin. */
export function concernsKinds(...beginnings: readonly string[]): Concerns {
  return ({ all, kinds }) => all || [...kinds].some((kind) => beginnings.some((beginning) => kind.startsWith(beginning)));
}
