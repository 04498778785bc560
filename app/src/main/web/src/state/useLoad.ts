import { useEffect, useState } from 'react';
import { ApiError, ServerUnreachable } from '../api/errors';
import { useWorkbench } from './context';
import { useStore } from './store';

export type Loaded<T> =
  | { readonly state: 'loading'; readonly data: T | null }
  | { readonly state: 'ready'; readonly data: T }
  | { readonly state: 'failed'; readonly data: T | null; readonly error: ApiError };

/**
 * Loads data, again when `key` changes and when the project did (undo, redo, a server that came back).
 * The data of before stays until the new has come, so that nothing flickers. A null key loads nothing.
 */
export function useLoad<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
  /** False for what only `key` changes: then it is loaded again only if it could not be loaded before. */
  followsChanges = true,
): Loaded<T> {
  const changes = useStore(useWorkbench().revision);
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading', data: null });
  const revision = followsChanges || loaded.data === null ? changes : 0;

  useEffect(() => {
    if (key === null) {
      setLoaded({ state: 'loading', data: null });
      return;
    }
    const abort = new AbortController();
    setLoaded((before) => ({ state: 'loading', data: before.data }));
    load(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setLoaded({ state: 'ready', data });
      },
      (error: unknown) => {
        if (abort.signal.aborted || error instanceof ServerUnreachable) return;
        const failure = error instanceof ApiError ? error : new ApiError(String(error), 0, null, null);
        setLoaded((before) => ({ state: 'failed', data: before.data, error: failure }));
      },
    );
    return () => abort.abort();
    // `load` is named by `key`: whoever calls gives a new key when it would load something else.
  }, [key, revision]);

  return loaded;
}
