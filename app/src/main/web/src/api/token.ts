const KEY = 'kodebok.token';

/** The token in an address that the program prints, or in the part of it after the hash. */
export function tokenIn(address: string): string | null {
  const written = /#token=([^&\s]+)/.exec(address)?.[1];
  try {
    return written ? decodeURIComponent(written) : null;
  } catch {
    return null;
  }
}

/**
 * Takes the token from `#token=…`, keeps it for this tab only and removes it from the address, so that
 * it stays out of bookmarks, history and pasted links. Null when the page was opened without one.
 */
export function claimToken(place: Location, history: History, storage: Storage): string | null {
  const token = tokenIn(place.hash);
  if (token !== null) {
    keepToken(token, storage);
    history.replaceState(null, '', place.pathname + place.search);
    return token;
  }
  return storage.getItem(KEY);
}

export function keepToken(token: string, storage: Storage): void {
  storage.setItem(KEY, token);
}
