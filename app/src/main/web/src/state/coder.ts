import { Store } from './store';

const KEY = 'kodebok.coder';
const LONGEST_NAME = 100;

/** Under which name this person codes on this machine's screen; null leaves it to the server. */
export const coderChoice = new Store<string | null>(stored());

function stored(): string | null {
  const name = localStorage.getItem(KEY);
  return name !== null && isCoderName(name) ? name : null;
}

/** The same names as the server takes: 1 to 100 characters, and none of them a control character. */
export function isCoderName(name: string): boolean {
  return name.trim() !== '' && name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cs}]/u.test(name);
}

export function chooseCoder(name: string | null): void {
  const tidy = name?.trim() || null;
  if (tidy !== null && !isCoderName(tidy)) throw new RangeError(`No name for a coder: ${tidy}`);
  if (tidy === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, tidy);
  coderChoice.set(tidy);
}
