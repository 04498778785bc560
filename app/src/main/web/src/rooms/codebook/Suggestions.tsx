import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Code, CodeSuggestion, CodeSuggestions } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';
import { SuggestionRow } from './SuggestionRow';
import { SuggestionTrust } from './SuggestionTrust';

interface SuggestionsProps {
  readonly code: Code;
  readonly readOnly: boolean;
}

/**
 * Passages that may have the code. They are looked for when somebody asks, and stay as they were found while they are
 * gone through: each is accepted or rejected for itself.
 */
export function Suggestions({ code, readOnly }: SuggestionsProps) {
  const workbench = useWorkbench();
  const { text, count, percent } = useMessages();
  const [found, setFound] = useState<CodeSuggestions | null>(null);
  const [judged, setJudged] = useState<ReadonlySet<string>>(new Set());
  const [share, setShare] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const asked = useRef<AbortController | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => () => asked.current?.abort(), []);

  const ask = async () => {
    const abort = new AbortController();
    asked.current = abort;
    setShare(0);
    try {
      setFound(await workbench.calls.suggestions(code.id, setShare, abort.signal));
      setJudged(new Set());
      setActive(0);
    } catch (error) {
      if (!abort.signal.aborted) workbench.report(error);
    } finally {
      if (asked.current === abort) setShare(null);
    }
  };
  const cancel = () => {
    asked.current?.abort();
    setShare(null);
  };
  const left = found?.suggestions.filter(({ id }) => !judged.has(id)) ?? [];
  const judge = async (one: CodeSuggestion, word: 'accept' | 'reject') => {
    const hadFocus = list.current?.contains(document.activeElement) ?? false;
    try {
      await workbench.writes.addOnce(() => workbench.calls.judgeSuggestion(code.id, word, { sourceId: one.sourceId, start: one.start }));
      setJudged((before) => new Set(before).add(one.id));
      setActive((now) => Math.max(0, Math.min(now, left.length - 2)));
      workbench.status.say({ kind: 'did', message: `suggest.did.${word}`, values: { name: code.name }, undoable: true });
      await workbench.reload();
      if (hadFocus) list.current?.focus();
    } catch (error) {
      workbench.report(error);
    }
  };
  const keyDown = (event: KeyboardEvent) => {
    const one = left[active];
    if (event.target !== list.current || event.ctrlKey || event.metaKey || event.altKey || !one) return;
    if (event.key === 'ArrowDown' || event.key === 'j') setActive(Math.min(active + 1, left.length - 1));
    else if (event.key === 'ArrowUp' || event.key === 'k') setActive(Math.max(active - 1, 0));
    else if (event.key === 'g' && !readOnly) void judge(one, 'accept');
    else if (event.key === 'a' && !readOnly) void judge(one, 'reject');
    else if (event.key === 'Enter') list.current?.querySelector<HTMLElement>('.is-active a')?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useEffect(() => {
    list.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <section aria-labelledby="suggestions-title" className="examples suggestions" data-testid="suggestions">
      <h2 id="suggestions-title">{text('suggest.title')}</h2>
      <p className="hint">{text('suggest.about')}</p>
      {share === null ? (
        <button type="button" className="button" data-testid="suggest" onClick={() => void ask()}>
          {text(found ? 'suggest.again' : 'suggest.ask')}
        </button>
      ) : (
        <p className="suggest-progress">
          <progress value={share} max={1} aria-label={text('suggest.learning')} data-testid="suggest-progress" />
          <span className="figure" aria-hidden="true">{percent(share)}</span>
          <button type="button" className="link" data-testid="suggest-cancel" onClick={cancel}>{text('cancel')}</button>
        </p>
      )}
      {found && <SuggestionTrust found={found} />}
      {found?.state === 'ready' && (
        <>
          <p role="status" className="room-note" data-testid="suggest-count">
            {left.length === 0 ? text('suggest.none') : `${count('suggest.count', Math.max(left.length, found.total - judged.size))} · ${text('suggest.keys')}`}
          </p>
          {left.length > 0 && (
            <ul ref={list} tabIndex={0} aria-label={text('suggest.list')} data-testid="suggest-list" onKeyDown={keyDown}>
              {left.map((one, index) => (
                <SuggestionRow
                  key={one.id}
                  suggestion={one}
                  isActive={index === active}
                  readOnly={readOnly}
                  judge={(word) => void judge(one, word)}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
