import { useEffect, useState } from 'react';
import type { Hit } from '../api/types';
import { useWorkbench } from '../state/context';

const TYPING_PAUSE_MS = 180;
const SHORTEST_QUERY = 3;
const MOST_HITS = 5;

/** The first places in the texts where the words stand, a moment after typing has paused. */
export function useTextHits(query: string): readonly Hit[] {
  const { calls } = useWorkbench();
  const [found, setFound] = useState<{ readonly query: string; readonly hits: readonly Hit[] }>({ query: '', hits: [] });
  const words = query.trim();
  useEffect(() => {
    if (words.length < SHORTEST_QUERY) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      calls.search({ q: words, offset: 0, limit: MOST_HITS, order: 'best' }, abort.signal).then(
        ({ hits }) => setFound({ query: words, hits }),
        // Half a query may be a wrong one; the search room says so when it is asked in earnest.
        () => undefined,
      );
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [calls, words]);
  return found.query === words ? found.hits : [];
}
