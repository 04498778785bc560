import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Code } from '../../api/types';
import { CodingSession, type Passage, shortName } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import { type ReaderCommand, commandOf, growsSelection } from '../../reader/keys';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { initials } from '../../parts/initials';
import { memoDraft } from '../../state/drafts';
import { type Suggestion, suggestionsFor } from './suggestions';

interface CodeBarProps {
  readonly codes: readonly Code[];
  readonly passage: Passage;
  readonly session: CodingSession;
  /** Whether the passage is chosen to be printed. */
  readonly starred: boolean;
  /** Grows each time the field is to take the focus; 0 while the text keeps it. */
  readonly focused: number;
  /** What stands in the field to begin with. */
  readonly typed: string;
  /** Whether a note is to be made with the coding. */
  readonly withMemo: boolean;
  apply(path: string, options: { readonly memo?: string; readonly stay: boolean }): void;
  deed(name: 'inVivo' | 'memo' | 'star'): void;
  /** Back to the text; the passage stays selected. */
  leave(): void;
  close(): void;
  /** Keys that belong to the text. */
  pass(command: ReaderCommand): void;
}

/** Where the note is kept that is being written with a coding, until it is made. */
const DRAFT = 'coding';
const KEYS = { inVivo: 'i', memo: 'm', star: 's' } as const;
/** With Alt, since letters alone are typed into the field. By the key's place: with Alt, a Mac makes other letters. */
const DEEDS = { KeyI: 'inVivo', KeyM: 'memo', KeyS: 'star' } as const;

/** Stands at the selected passage: type to find or make a code, Enter applies it. */
export function CodeBar(props: CodeBarProps) {
  const { codes, passage, session, starred, focused, withMemo, apply, deed, leave, close, pass } = props;
  const { text, number } = useMessages();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const memoField = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(props.typed);
  const [active, setActive] = useState(0);
  const [memo, setMemo] = useState(() => memoDraft.get(DRAFT) ?? '');
  const lastPath = useStore(CodingSession.lastPath);
  const me = useStore(useWorkbench().project)?.coder;
  useStore(session.codings);
  const here = session.at(passage);
  const taken = here.filter(({ coder }) => coder === me).map(({ code }) => code).join('\n');
  const suggestions = useMemo(
    () => suggestionsFor(codes, typed, lastPath, new Set(taken.split('\n'))),
    [codes, typed, lastPath, taken],
  );

  useEffect(() => {
    if (focused > 0) (withMemo ? memoField : field).current?.focus({ preventScroll: true });
  }, [focused, withMemo]);

  const pathOf = (suggestion: Suggestion) => (suggestion.kind === 'code' ? suggestion.code.path : suggestion.path);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [listId, active]);

  const use = (suggestion: Suggestion | undefined, stay: boolean) => {
    if (!suggestion) return;
    apply(pathOf(suggestion), { stay, ...(withMemo && memo.trim() !== '' ? { memo: memo.trim() } : {}) });
    memoDraft.drop(DRAFT);
    setMemo('');
    setTyped('');
    setActive(0);
  };
  const keyDown = (event: KeyboardEvent) => {
    const last = suggestions.length - 1;
    const inMemo = event.target === memoField.current;
    const forText = typed === '' && !inMemo ? commandOf(event.nativeEvent) : null;
    const asked = event.altKey && !event.ctrlKey ? DEEDS[event.code as keyof typeof DEEDS] : undefined;
    if (event.key === 'Escape') close();
    else if (asked) deed(asked);
    else if (inMemo && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) use(suggestions[active], false);
    else if (inMemo) return event.stopPropagation();
    else if (forText && growsSelection(forText)) {
      pass(forText);
      // Selecting in the text took the caret out of the field, though not the focus.
      field.current?.setSelectionRange(0, 0);
    } else if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && suggestions[active]) use(suggestions[active], event.shiftKey);
    else if (event.key === 'Tab' && !withMemo) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <div className="code-bar" data-testid="code-bar" role="dialog" aria-label={text('codeBar.title')} onKeyDown={keyDown}>
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
      />
      {withMemo && (
        <textarea
          ref={memoField}
          data-testid="code-bar-memo"
          aria-label={text('memo.label')}
          placeholder={text('codeBar.withMemo')}
          rows={3}
          value={memo}
          onChange={(event) => {
            setMemo(event.target.value);
            memoDraft.keep(DRAFT, event.target.value);
          }}
        />
      )}
      {here.length > 0 && (
        <p className="code-bar-here">
          {here.map((coding) => (
            <span key={coding.key}>
              <CodeDot code={codes.find(({ id }) => id === coding.codeId)} path={coding.code} /> {shortName(coding.code)}{' '}
              <span className="hint">{initials(coding.coder)}</span>
            </span>
          ))}
        </p>
      )}
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
            onClick={(event) => use(suggestion, event.shiftKey)}
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
        {(['inVivo', 'memo', 'star'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className="code-bar-deed"
            data-testid={`code-bar-${name}`}
            tabIndex={-1}
            title={`${text(`keys.${name}`)} (${focused > 0 ? 'Alt+' : ''}${KEYS[name]})`}
            {...(name === 'star' ? { 'aria-pressed': starred } : {})}
            // The field keeps the focus, and the passage stays selected.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => deed(name)}
          >
            <kbd>{focused > 0 ? 'Alt ' : ''}{KEYS[name]}</kbd> {text(`codeBar.${name}`)}
          </button>
        ))}
        <span className="figure" title={text('codeBar.letters')}>{number(passage.end - passage.start)}</span>
      </footer>
      <p className="code-bar-keys">
        <span><kbd>{withMemo ? 'Ctrl+Enter' : 'Enter'}</kbd> {text('codeBar.enter')}</span>
        <span><kbd>Shift+Enter</kbd> {text('codeBar.more')}</span>
        <span><kbd>Esc</kbd> {text('codeBar.escape')}</span>
      </p>
    </div>
  );
}
