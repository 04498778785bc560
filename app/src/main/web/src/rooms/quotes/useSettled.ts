import { useEffect, useState } from 'react';

const PAUSE_MS = 350;

/** A value once it has not changed for a moment, so that half a word is not asked for. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
