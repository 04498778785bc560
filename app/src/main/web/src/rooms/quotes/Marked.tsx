import type { ReactNode } from 'react';

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** The class of its element. */
  readonly look: string;
  readonly title: string;
}

/** A text with some of its words marked; an empty mark is a place where something is missing. Overlaps show the first. */
export function Marked({ children, marks }: { readonly children: string; readonly marks: readonly Mark[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, look, title } of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end > children.length) continue;
    parts.push(children.slice(at, start));
    parts.push(
      <mark key={`${start}-${look}`} className={look} title={title}>{start === end ? '‸' : children.slice(start, end)}</mark>,
    );
    at = end;
  }
  parts.push(children.slice(at));
  return parts;
}
