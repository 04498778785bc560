import type { ReactNode } from 'react';

/** A room with nothing in it yet says what would be there, and how it gets there. */
export function Empty(props: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}
