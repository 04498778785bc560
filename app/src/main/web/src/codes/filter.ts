import type { Code } from '../api/types';
import { splitPath } from './path';

export interface RankedCode {
  readonly code: Code;
  /** Where in the code's name the query was found, to be shown; null when it was found elsewhere. */
  readonly match: readonly [number, number] | null;
}

/**
 * The codes that fit what was typed, best first: the whole name, its start, the start of a word in it,
 * anywhere in it, an alias, the path. Equals are ordered by use, then as in the codebook. A query with a
 * slash is read as a path: each part must start the name of an ancestor, the last one be in the name itself.
 */
export function rankCodes(codes: readonly Code[], query: string): RankedCode[] {
  const parts = splitPath(query).map(fold);
  const last = parts.at(-1);
  if (last === undefined) return codes.map((code) => ({ code, match: null }));
  const ranked = codes.flatMap((code, order) => {
    const found = find(code, parts, last);
    return found ? [{ ...found, code, order }] : [];
  });
  ranked.sort((a, b) => a.rank - b.rank || b.code.count - a.code.count || a.order - b.order);
  return ranked.map(({ code, match }) => ({ code, match }));
}

interface Found {
  readonly rank: number;
  readonly match: readonly [number, number] | null;
}

function find(code: Code, parts: readonly string[], last: string): Found | null {
  if (parts.length > 1 && !ancestorsFit(code.path, parts.slice(0, -1))) return null;
  const name = fold(code.name);
  const at = name.indexOf(last);
  if (at >= 0) {
    const wordStart = startOfWord(name, last);
    const place = wordStart >= 0 ? wordStart : at;
    const rank = name === last ? 0 : at === 0 ? 1 : wordStart >= 0 ? 2 : 3;
    return { rank, match: [place, place + last.length] };
  }
  if (parts.length > 1) return null;
  if (code.aliases?.some((alias) => fold(alias).includes(last))) return { rank: 4, match: null };
  return fold(code.path).includes(last) ? { rank: 5, match: null } : null;
}

function ancestorsFit(path: string, starts: readonly string[]): boolean {
  const ancestors = splitPath(path).slice(0, -1).map(fold);
  let next = 0;
  for (const ancestor of ancestors) {
    const start = starts[next];
    if (start !== undefined && ancestor.startsWith(start)) next++;
  }
  return next === starts.length;
}

function startOfWord(name: string, query: string): number {
  for (let at = name.indexOf(query); at >= 0; at = name.indexOf(query, at + 1)) {
    if (at === 0 || /[\s\-–(/]/.test(name[at - 1] ?? '')) return at;
  }
  return -1;
}

/** Case does not count; letters do: å is not a. Lower case of NFC text keeps the length of Latin letters. */
function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('nb');
}
