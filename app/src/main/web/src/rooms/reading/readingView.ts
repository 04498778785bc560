import type { Code } from '../../api/types';
import type { SessionCoding } from '../../coding/session';
import { Store } from '../../state/store';

/** What of the codings is shown, and how. */
export interface ReadingView {
  /** Coders whose codings are left out. */
  readonly hidden: ReadonlySet<string>;
  /** Only this code and those under it; null for all. */
  readonly codeId: string | null;
  /** Each coder's stripes in a column of their own, compared. */
  readonly sideBySide: boolean;
  /** Others' codings are hidden, so that they do not colour one's own judgement. */
  readonly blind: boolean;
  /** The whole text is laid out, for screen readers and other programs that read the page. */
  readonly whole: boolean;
}

const KEY = 'kodebok.readingView';
const LASTING = ['sideBySide', 'blind', 'whole'] as const;

export const readingView = new Store<ReadingView>({ hidden: new Set(), codeId: null, ...stored() });

function stored(): Pick<ReadingView, (typeof LASTING)[number]> {
  const kept = new Set((localStorage.getItem(KEY) ?? '').split(' '));
  return { sideBySide: kept.has('sideBySide'), blind: kept.has('blind'), whole: kept.has('whole') };
}

export function changeView(change: Partial<ReadingView>): void {
  const view = { ...readingView.get(), ...change };
  localStorage.setItem(KEY, LASTING.filter((name) => view[name]).join(' '));
  readingView.set(view);
}

/** The codings that the view shows. */
export function shownCodings(
  codings: readonly SessionCoding[],
  codes: readonly Code[],
  view: ReadingView,
  me: string,
): readonly SessionCoding[] {
  if (!view.blind && view.hidden.size === 0 && view.codeId === null) return codings;
  const paths = view.codeId === null ? null : pathsUnder(codes, view.codeId);
  return codings.filter(({ coder, code }) =>
    (view.blind ? coder === me : !view.hidden.has(coder)) && (paths === null || paths.has(code)));
}

/** The coders whose stripes stand side by side, oneself first; null for one column. */
export function columnsOf(codings: readonly SessionCoding[], view: ReadingView, me: string): readonly string[] | null {
  if (!view.sideBySide || view.blind) return null;
  const coders = codersOf(codings, me).filter((coder) => !view.hidden.has(coder));
  return coders.length > 1 ? coders : null;
}

/** Everybody who coded the text, and oneself, who stands first. */
export function codersOf(codings: readonly SessionCoding[], me: string): string[] {
  const others = new Set(codings.map(({ coder }) => coder));
  others.delete(me);
  return [...(me === '' ? [] : [me]), ...[...others].sort((a, b) => a.localeCompare(b, 'nb'))];
}

function pathsUnder(codes: readonly Code[], codeId: string): ReadonlySet<string> {
  const ids = new Set([codeId]);
  // Codes come in tree order: whoever stands above a code came before it.
  return new Set(codes.filter(({ id, parent }) => {
    if (parent !== null && ids.has(parent)) ids.add(id);
    return ids.has(id);
  }).map(({ path }) => path));
}

/** How much of a text a coder has coded, from 0 to 1; what several codings cover counts once. */
export function codedShare(codings: readonly SessionCoding[], coder: string, length: number): number {
  const own = codings.filter((one) => one.coder === coder).toSorted((a, b) => a.start - b.start);
  let covered = 0;
  let reached = 0;
  for (const { start, end } of own) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length === 0 ? 0 : covered / length;
}
