import { useEffect, useRef, useState } from 'react';
import { ApiError, ServerUnreachable } from '../api/errors';
import type { Concerns } from '../live/touch';
import { useRevision } from './useRevision';

export type Loaded<T> =
  | { readonly state: 'loading'; readonly data: T | null }
  | { readonly state: 'ready'; readonly data: T }
  | { readonly state: 'failed'; readonly data: T | null; readonly error: ApiError };

/**
 * Loads data, again when `key` changes and when the project did in a way that concerns it: others' changes, undo,
 * redo, a server that came back. The data of before stays until the new has come, and while the same is loaded
 * again it counts as ready, so that nothing flickers. A null key loads nothing.
 *
 * @param follows which changes of the project it is loaded again for; false for what only `key` changes, which is
 *     loaded again only if it could not be loaded before
 */
export function useLoad<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
  follows: boolean | Concerns = true,
): Loaded<T> {
  const changes = useRevision(typeof follows === 'function' ? follows : undefined);
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading', data: null });
  const shown = useRef<string | null>(null);
  // What need not follow is counted no further once it is there: a number that fell back would load it again.
  const counted = useRef(changes);
  if (follows !== false || loaded.state !== 'ready') counted.current = changes;
  const revision = counted.current;

  useEffect(() => {
    if (key === null) {
      shown.current = null;
      setLoaded({ state: 'loading', data: null });
      return;
    }
    const abort = new AbortController();
    if (shown.current !== key) setLoaded((before) => ({ state: 'loading', data: before.data }));
    load(abort.signal).then(
      (data) => {
        if (abort.signal.aborted) return;
        shown.current = key;
        setLoaded({ state: 'ready', data });
      },
      (error: unknown) => {
        if (abort.signal.aborted || error instanceof ServerUnreachable) return;
        const failure = error instanceof ApiError ? error : new ApiError(String(error), 0, null, null);
        shown.current = null;
        setLoaded((before) => ({ state: 'failed', data: before.data, error: failure }));
      },
    );
    return () => abort.abort();
    // `load` is named by `key`: whoever calls gives a new key when it would load something else.
  }, [key, revision]);

  return loaded;
}
