import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../i18n/language';
import { go, replaceRoute, useRoute } from '../route/route';

const TYPING_PAUSE_MS = 250;

/** The one search field. Enter opens the search room; there, what is typed is searched for at once. */
export function SearchBox() {
  const { text } = useMessages();
  const route = useRoute();
  const query = route.room === 'search' ? route.query : null;
  const [typed, setTyped] = useState(query ?? '');
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // The address may change by a link or the back button; what is being typed goes before it.
    if (query !== null && document.activeElement !== field.current) setTyped(query);
  }, [query]);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  const change = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    if (query === null) return;
    timer.current = setTimeout(() => replaceRoute({ room: 'search', query: value.trim() }), TYPING_PAUSE_MS);
  };
  const submit = () => {
    clearTimeout(timer.current);
    go({ room: 'search', query: typed.trim() });
  };
  return (
    <form
      role="search"
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input
        ref={field}
        type="search"
        data-testid="search-input"
        aria-label={text('search.field')}
        placeholder={text('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => change(event.target.value)}
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
    </form>
  );
}
