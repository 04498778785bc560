import { useEffect } from 'react';
import { OPEN_ROOMS } from '../rooms/rooms';

const AFTER_MS = 1500;

/** Loads the code of all rooms when the first one has been shown: no room waits for it, nor for a server that is away. */
export function usePreloadedRooms(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => OPEN_ROOMS.forEach((room) => room.preload()), AFTER_MS);
    return () => clearTimeout(timer);
  }, [ready]);
}
