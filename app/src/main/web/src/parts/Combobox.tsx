import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

interface ComboboxProps<T> {
  readonly label: string;
  readonly placeholder: string;
  readonly testId: string;
  readonly isDisabled?: boolean;
  /** Those that fit what is typed, the best first; only so many are drawn. */
  fitting(words: string): readonly T[];
  keyOf(item: T): string;
  draw(item: T): ReactNode;
  choose(item: T): void;
}

const MOST = 60;

/** A field that finds one of many: typing narrows, arrows move, Enter takes. */
export function Combobox<T>({ label, placeholder, testId, isDisabled = false, fitting, keyOf, draw, choose }: ComboboxProps<T>) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [words, setWords] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = isOpen ? fitting(words).slice(0, MOST) : [];
  const at = Math.min(active, found.length - 1);

  const go = (to: number) => {
    setActive(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const take = (item: T) => {
    choose(item);
    setWords('');
    setActive(0);
    setOpen(false);
  };
  const keyDown = (event: KeyboardEvent) => {
    const item = found[at];
    if (event.key === 'ArrowDown') {
      if (isOpen) go(Math.min(at + 1, found.length - 1));
      else setOpen(true);
    } else if (event.key === 'ArrowUp') go(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && item !== undefined) take(item);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="combobox">
      <input
        ref={field}
        type="text"
        className="field"
        role="combobox"
        data-testid={testId}
        disabled={isDisabled}
        aria-label={label}
        aria-expanded={isOpen && found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen && at >= 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          setWords('');
        }}
        onKeyDown={keyDown}
      />
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="popover combobox-list" hidden={found.length === 0}>
        {found.map((item, index) => (
          <li
            key={keyOf(item)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setActive(index)}
            // The field keeps the focus, or the list would close before the click counts.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(item)}
          >
            {draw(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
