import { type KeyboardEvent, useRef } from 'react';
import type { Hit } from '../../api/types';
import { HitView } from './HitView';

/** The hits, each a link into its text. Arrow keys walk from one to the next. */
export function HitList({ hits }: { readonly hits: readonly Hit[] }) {
  const list = useRef<HTMLOListElement>(null);
  const keyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a.hit') ?? [])];
    const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  return (
    <ol className="hits" ref={list} onKeyDown={keyDown}>
      {hits.map((hit) => (
        <HitView key={`${hit.sourceId}:${hit.start}`} hit={hit} />
      ))}
    </ol>
  );
}
