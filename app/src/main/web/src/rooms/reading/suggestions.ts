import type { Code } from '../../api/types';
import { type RankedCode, rankCodes } from '../../codes/filter';
import { tidyPath } from '../../codes/path';

export type Suggestion =
  | ({ readonly kind: 'code' } & RankedCode)
  /** A code that does not exist yet, under the path that was typed. */
  | { readonly kind: 'create'; readonly path: string };

const MOST = 8;

/**
 * What the code bar offers: the codes that fit, those used last first while nothing is typed, then a new one.
 *
 * @param taken paths of codes that are on the passage already, and of no use twice
 */
export function suggestionsFor(
  codes: readonly Code[],
  typed: string,
  lastPath: string | null,
  taken: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const path = tidyPath(typed);
  const ranked = path === '' ? byUse(codes, lastPath).map((code) => ({ code, match: null })) : rankCodes(codes, typed);
  const fitting = ranked.filter(({ code }) => !taken.has(code.path)).slice(0, MOST).map((one): Suggestion => ({ kind: 'code', ...one }));
  const exists = codes.some((code) => code.path.toLocaleLowerCase('nb') === path.toLocaleLowerCase('nb'));
  return path === '' || exists ? fitting : [...fitting, { kind: 'create', path }];
}

function byUse(codes: readonly Code[], lastPath: string | null): Code[] {
  const used = [...codes].sort((a, b) => b.count - a.count);
  const last = used.findIndex(({ path }) => path === lastPath);
  return last > 0 ? [...used.splice(last, 1), ...used] : used;
}
