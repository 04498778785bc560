import { useEffect, useRef } from 'react';
import { parseRoute, replaceRoute } from '../../route/route';
import { type KeptView, formatView } from './viewAddress';

/** A browser takes a hundred changes of the address in half a minute; a key that is held makes more. */
const BETWEEN_MS = 400;

/** Keeps the address in step with how the list is shown, at the latest when something is clicked or opened. */
export function useAddress(questionId: string, view: KeptView): void {
  const address = formatView(view);
  const latest = useRef(address);
  latest.current = address;
  const written = useRef({ address: '', at: 0 });

  useEffect(() => {
    if (!isOpen(questionId)) return;
    written.current.address = parseAddress();
    const flush = () => {
      // The next room may stand in the address before this one is gone.
      if (written.current.address === latest.current || !isOpen(questionId)) return;
      written.current = { address: latest.current, at: performance.now() };
      replaceRoute({ room: 'answers', questionId, ...(latest.current === '' ? {} : { view: latest.current }) });
    };
    const opening = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Enter') flush();
    };
    const wait = BETWEEN_MS - (performance.now() - written.current.at);
    const timer = setTimeout(flush, Math.max(0, wait));
    window.addEventListener('click', opening, true);
    window.addEventListener('keydown', opening, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('click', opening, true);
      window.removeEventListener('keydown', opening, true);
    };
  }, [questionId, address]);
}

function isOpen(questionId: string): boolean {
  const route = parseRoute(location.hash);
  return route.room === 'answers' && route.questionId === questionId;
}

function parseAddress(): string {
  const route = parseRoute(location.hash);
  return route.room === 'answers' ? (route.view ?? '') : '';
}
