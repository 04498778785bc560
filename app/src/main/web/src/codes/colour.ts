import type { Code } from '../api/types';
import { splitPath } from './path';

/** Told apart by readers with red-green or blue-yellow colour blindness; the name always stands beside it. */
export const PALETTE: readonly string[] = ['#0b7285', '#b4530a', '#5f3dc4', '#2b8a3e', '#a61e4d', '#364fc7', '#846358', '#5c6770'];

/** The code's own colour, or one of the palette that its whole branch shares. */
export function colourOf(code: Pick<Code, 'path' | 'colour'> | undefined, path: string = code?.path ?? ''): string {
  const own = code?.colour;
  if (own && /^#[0-9a-f]{6}$/i.test(own)) return own.toLowerCase();
  let sum = 0;
  for (const letter of splitPath(path)[0] ?? '') sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return PALETTE[sum % PALETTE.length] ?? '#5c6770';
}
