import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useState } from 'react';
import type { SearchNames } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { type Completion, completionsAt } from './complete';

interface QueryFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly names: SearchNames | null;
  readonly isWrong: boolean;
  change(value: string): void;
  submit(): void;
  /** Down to the hits. */
  leave(): void;
}

/** The query, with what could come next: arrows choose, Tab takes, and nothing is put in unasked. */
export function QueryField({ field, value, names, isWrong, change, submit, leave }: QueryFieldProps) {
  const { text, language } = useMessages();
  const codes = useStore(useWorkbench().codes);
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const completions = useMemo(
    () => (caret === null ? [] : completionsAt(value, caret, names, codes, language)),
    [value, caret, names, codes, language],
  );
  const isOpen = completions.length > 0;
  const [moveTo, setMoveTo] = useState<number | null>(null);
  useEffect(() => {
    if (moveTo === null) return;
    field.current?.setSelectionRange(moveTo, moveTo);
    setCaret(moveTo);
    setMoveTo(null);
  }, [field, moveTo]);

  const take = ({ start, end, text: chosen }: Completion) => {
    const rest = value.slice(end);
    const put = chosen.endsWith(' ') && rest.startsWith(' ') ? chosen.trimEnd() : chosen;
    change(value.slice(0, start) + put + rest);
    setMoveTo(start + put.length);
    setActive(-1);
  };
  const keyDown = (event: KeyboardEvent) => {
    const chosen = completions[active];
    const last = completions.length - 1;
    if (isOpen && event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (isOpen && event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (chosen && event.key === 'Enter') take(chosen);
    else if (isOpen && event.key === 'Tab' && !event.shiftKey && completions[Math.max(active, 0)]) take(completions[Math.max(active, 0)] as Completion);
    else if (isOpen && event.key === 'Escape') setCaret(null);
    else if (event.key === 'Enter') {
      setCaret(null);
      submit();
    } else if (event.key === 'ArrowDown') leave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="query-field">
      <input
        ref={field}
        type="text"
        className="field"
        data-testid="search-input"
        role="combobox"
        aria-label={text('search.field')}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-invalid={isWrong}
        {...(isWrong ? { 'aria-describedby': 'query-fault' } : {})}
        {...(active >= 0 && isOpen ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        placeholder={text('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          change(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(-1);
        }}
        onBlur={() => setCaret(null)}
        onKeyDown={keyDown}
      />
      <ul role="listbox" id={listId} aria-label={text('search.completions')} className="popover completions" hidden={!isOpen}>
        {completions.map((one, index) => (
          <li
            key={one.label}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => setActive(index)}
            // The field keeps the focus, or the list would close before the click counts.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            <span>{one.label}</span>
            {one.note !== '' && <span className="hint">{one.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
