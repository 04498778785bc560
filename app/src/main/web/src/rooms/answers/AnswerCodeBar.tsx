import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Code } from '../../api/types';
import { CodingSession } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import { useStore } from '../../state/store';
import { type Suggestion, suggestionsFor } from '../reading/suggestions';

interface AnswerCodeBarProps {
  readonly codes: readonly Code[];
  /** What will be coded, in words. */
  readonly subject: string;
  /** Distance from the top of the window. */
  readonly top: number;
  apply(path: string): void;
  close(): void;
}

/** Type to find or make a code; Enter puts it on every answer that is selected. */
export function AnswerCodeBar({ codes, subject, top, apply, close }: AnswerCodeBarProps) {
  const { text, number } = useMessages();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const lastPath = useStore(CodingSession.lastPath);
  const suggestions = useMemo(() => suggestionsFor(codes, typed, lastPath), [codes, typed, lastPath]);
  const pathOf = (suggestion: Suggestion) => (suggestion.kind === 'code' ? suggestion.code.path : suggestion.path);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => document.getElementById(`${listId}-${active}`)?.scrollIntoView?.({ block: 'nearest' }), [listId, active]);

  const keyDown = (event: KeyboardEvent) => {
    const last = suggestions.length - 1;
    const chosen = suggestions[active];
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && chosen) apply(pathOf(chosen));
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="code-bar answer-code-bar"
      data-testid="code-bar"
      role="dialog"
      aria-label={subject}
      style={{ top }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <p className="code-bar-subject">{subject}</p>
      <input
        ref={field}
        data-testid="code-bar-input"
        role="combobox"
        aria-label={text('codeBar.label')}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(suggestions.length > 0 ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
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
            id={`${listId}-${index}`}
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
        <span><kbd>Esc</kbd> {text('codeBar.escape')}</span>
      </footer>
    </div>
  );
}
