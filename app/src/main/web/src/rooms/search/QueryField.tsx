import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { replaceRoute } from '../../route/route';

const TYPING_PAUSE_MS = 250;

/** What is searched for. What is typed is asked for a moment later, and stands in the address. */
export function QueryField({ query }: { readonly query: string }) {
  const { text } = useMessages();
  const [typed, setTyped] = useState(query);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // The address may change by a link or the back button; what is being typed goes before it.
    if (document.activeElement !== field.current) setTyped(query);
  }, [query]);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (value: string) => replaceRoute({ room: 'search', query: value.trim() });
  return (
    <form
      role="search"
      className="query-field"
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer.current);
        search(typed);
      }}
    >
      <input
        ref={field}
        type="search"
        className="field"
        data-testid="search-input"
        aria-label={text('search.field')}
        placeholder={text('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          const { value } = event.target;
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(value), TYPING_PAUSE_MS);
        }}
      />
    </form>
  );
}
