import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Code } from '../../api/types';
import { CodingSession, type Passage } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import { type ReaderCommand, commandOf, growsSelection } from '../../reader/keys';
import { useStore } from '../../state/store';
import { type Suggestion, suggestionsFor } from './suggestions';

interface CodeBarProps {
  readonly codes: readonly Code[];
  readonly passage: Passage;
  readonly focused: number;
  apply(path: string): void;
  /** Back to the text; the passage stays selected. */
  leave(): void;
  close(): void;
  /** Keys that belong to the text. */
  pass(command: ReaderCommand): void;
}

/** Stands at the selected passage: type to find or make a code, Enter applies it. */
export function CodeBar({ codes, passage, focused, apply, leave, close, pass }: CodeBarProps) {
  const { text, count, number } = useMessages();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const lastPath = useStore(CodingSession.lastPath);
  const suggestions = useMemo(() => suggestionsFor(codes, typed, lastPath), [codes, typed, lastPath]);

  useEffect(() => {
    if (focused > 0) field.current?.focus({ preventScroll: true });
  }, [focused]);

  const pathOf = (suggestion: Suggestion) => (suggestion.kind === 'code' ? suggestion.code.path : suggestion.path);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [listId, active]);

  const keyDown = (event: KeyboardEvent) => {
    const last = suggestions.length - 1;
    const chosen = suggestions[active];
    const forText = typed === '' ? commandOf(event.nativeEvent) : null;
    if (forText && growsSelection(forText)) {
      pass(forText);
      // Selecting in the text took the caret out of the field, though not the focus.
      field.current?.setSelectionRange(0, 0);
    } else if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && chosen) apply(pathOf(chosen));
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <div className="code-bar" data-testid="code-bar" role="dialog" aria-label={text('codeBar.title')}>
      <input
        ref={field}
        data-testid="code-bar-input"
        role="combobox"
        aria-label={text('codeBar.label')}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(suggestions.length > 0 ? { 'aria-activedescendant': optionId(active) } : {})}
        placeholder={text('codeBar.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={keyDown}
      />
      <ul role="listbox" id={listId} aria-label={text('codeBar.codes')}>
        {suggestions.map((suggestion, index) => (
          <li
            key={pathOf(suggestion) + suggestion.kind}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            // The field must keep the focus, or the bar would close before the click counts.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => apply(pathOf(suggestion))}
          >
            {suggestion.kind === 'code' ? (
              <>
                <CodeDot code={suggestion.code} />
                <CodePath path={suggestion.code.path} match={suggestion.match} />
                <span className="figure">{number(suggestion.code.count)}</span>
              </>
            ) : (
              <>
                <i className="code-dot is-new" aria-hidden="true" />
                <span>{text('codeBar.create', { path: suggestion.path })}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <footer>
        <span><kbd>Enter</kbd> {text('codeBar.enter')}</span>
        <span><kbd>[</kbd> <kbd>]</kbd> {text('codeBar.grow')}</span>
        <span><kbd>Esc</kbd> {text('codeBar.escape')}</span>
        <span className="figure">{count('codeBar.letters', passage.end - passage.start)}</span>
      </footer>
    </div>
  );
}
