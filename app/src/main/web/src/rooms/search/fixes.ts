import type { QueryFault } from '../../api/errors';
import { quoted, replaced } from './query';

export interface Fix {
  /** What would stand there; null for a repair that is named by what it does. */
  readonly name: string | null;
  readonly query: string;
}

/** Queries that may have been meant. */
export function fixesFor(query: string, { kind, start, end, nearest }: QueryFault): Fix[] {
  switch (kind) {
    case 'unclosedPhrase':
      return [{ name: null, query: `${query.trimEnd()}"` }];
    case 'unclosedParenthesis':
      return [{ name: null, query: `${query.trimEnd()})` }];
    case 'closesNothing':
    case 'emptyPhrase':
    case 'missingPart':
      return end > start && !(kind === 'missingPart' && query.slice(start, end) === ')') ? removed(query, start, end) : [];
    case 'misplacedStar':
    case 'wrongDistance':
      return removed(query, start, end, true);
    case 'unknownKeyword':
      return nearest.map((name) => ({ name, query: replaced(query, start, end, name) }));
    default:
      return nearest.map((name) => ({ name, query: replaced(query, start, end, quoted(name)) }));
  }
}

function removed(query: string, start: number, end: number, inWord = false): Fix[] {
  const rest = inWord ? query.slice(0, start) + query.slice(end) : replaced(query, start, end, '');
  return rest.trim() === '' ? [] : [{ name: null, query: rest }];
}
