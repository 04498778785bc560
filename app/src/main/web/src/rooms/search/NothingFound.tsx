import { useMessages } from '../../i18n/language';
import type { Found } from './session';
import { partsOf, replaced, tokensOf } from './query';

/** Nothing was found: the words that no text has, words that are like them, and what to leave out. */
export function NothingFound({ found: { query, hints }, use }: { readonly found: Found; use(query: string): void }) {
  const { text } = useMessages();
  const fewer = fewerOf(query);
  return (
    <div className="nothing" role="status" data-testid="search-nothing">
      <h2>{text('search.none', { query })}</h2>
      {hints.map(({ word, position, nearest }) => (
        <p key={position}>
          {text('search.noText', { word })}
          {nearest.length > 0 && ` ${text('search.nearest')} `}
          {nearest.map((near) => (
            <button
              key={near}
              type="button"
              className="link"
              onClick={() => use(replaced(query, position, position + word.length, near))}
            >
              {near}
            </button>
          ))}
        </p>
      ))}
      {fewer.length > 0 && (
        <p>
          {text('search.fewer')}{' '}
          {fewer.map((one) => <button key={one} type="button" className="link" onClick={() => use(one)}>{one}</button>)}
        </p>
      )}
    </div>
  );
}

/** The query without one of its filters or brackets each, and phrases as words. */
function fewerOf(query: string): string[] {
  const parts = partsOf(query) ?? [];
  const demanding = parts.filter(({ tokens }) => tokens[0]?.kind !== 'term');
  const without = parts.length > 1 ? demanding.map(({ start, end }) => replaced(query, start, end, '')) : [];
  const phrases = tokensOf(query).filter(({ kind }) => kind === 'quoted');
  const loose = phrases.map(({ start, end }) => replaced(query, start, end, query.slice(start, end).replace(/["“”„«»]|~\d*$/g, '')));
  return [...new Set([...loose, ...without])].filter((one) => one.trim() !== '').slice(0, 4);
}
