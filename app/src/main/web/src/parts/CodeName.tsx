import type { Code } from '../api/types';
import { colourOf } from '../codes/colour';
import { splitPath } from '../codes/path';

/** The colour that goes with a code's name; never the only sign. */
export function CodeDot(props: { readonly code: Code | undefined; readonly path?: string }) {
  const colour = colourOf(props.code, props.path ?? props.code?.path ?? '');
  return <i className="code-dot" aria-hidden="true" style={{ '--code': colour }} />;
}

interface CodePathProps {
  readonly path: string;
  /** A part of the last name to be shown as found. */
  readonly match?: readonly [number, number] | null;
}

/** A code's path as people read it: `Barrierer / Tid`. */
export function CodePath({ path, match }: CodePathProps) {
  const names = splitPath(path);
  const last = names.at(-1) ?? '';
  const [from, to] = match ?? [0, 0];
  return (
    <span className="code-path">
      {names.length > 1 && <span className="code-ancestors">{names.slice(0, -1).join(' / ')} / </span>}
      {last.slice(0, from)}
      <b>{last.slice(from, to)}</b>
      {last.slice(to)}
    </span>
  );
}
