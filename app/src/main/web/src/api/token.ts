const KEY = 'kodebok.token';

/**
 * Takes the token from `#token=…`, keeps it for this tab only and removes it from the address, so that
 * it stays out of bookmarks, history and pasted links. Null when the page was opened without one.
 */
export function claimToken(place: Location, history: History, storage: Storage): string | null {
  const match = /^#token=([^&]+)/.exec(place.hash);
  if (match?.[1]) {
    const token = decodeURIComponent(match[1]);
    storage.setItem(KEY, token);
    history.replaceState(null, '', place.pathname + place.search);
    return token;
  }
  return storage.getItem(KEY);
}
