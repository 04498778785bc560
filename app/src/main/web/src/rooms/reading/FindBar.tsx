import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import type { MatchCount } from '../../reader/matches';

interface FindBarProps {
  readonly matches: MatchCount | null;
  find(query: string): void;
  step(by: 1 | -1): void;
  /** The match that was found stays selected. */
  close(): void;
}

/** Finds words in the text that is open, all of it, on screen or not. */
export function FindBar({ matches, find, step, close }: FindBarProps) {
  const { text, number } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => field.current?.focus(), []);
  const none = typed.trim() !== '' && matches?.count === 0;

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="text-tool" role="search" aria-label={text('find.title')}>
      <input
        ref={field}
        data-testid="find-input"
        className="field"
        aria-label={text('find.label')}
        placeholder={text('find.label')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          find(event.target.value);
        }}
        onKeyDown={keyDown}
      />
      <span className={`figure find-count${none ? ' is-none' : ''}`} role="status" data-testid="find-count">
        {none ? text('find.none') : matches && matches.count > 0
          ? text('find.count', { at: number(matches.at + 1), count: number(matches.count) }) : ''}
      </span>
      <button type="button" className="button quiet" aria-label={text('find.previous')} title={`${text('find.previous')} (Shift+Enter)`} onClick={() => step(-1)}>↑</button>
      <button type="button" className="button quiet" aria-label={text('find.next')} title={`${text('find.next')} (Enter)`} onClick={() => step(1)}>↓</button>
      <button type="button" className="button quiet" aria-label={text('close')} title={`${text('close')} (Esc)`} onClick={close}>✕</button>
    </div>
  );
}
