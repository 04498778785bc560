import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { complete, completionAt } from './completion';

interface TemplateFieldProps {
  readonly template: string;
  /** What can stand between braces. */
  readonly names: readonly string[];
  /** What the template makes of the first quotes. */
  readonly examples: readonly string[];
  readonly readOnly: boolean;
  change(template: string): void;
}

/** The attribution template, with the names of the project offered as soon as a brace is opened. */
export function TemplateField({ template, names, examples, readOnly, change }: TemplateFieldProps) {
  const { text } = useMessages();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const moveTo = useRef<number | null>(null);
  const found = cursor === null ? null : completionAt(template, cursor, names);
  const current = found ? Math.min(active, found.names.length - 1) : 0;

  useLayoutEffect(() => {
    if (moveTo.current === null) return;
    field.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  }, [template]);

  const put = (name: string) => {
    if (!found) return;
    const made = complete(template, found, name);
    moveTo.current = made.cursor;
    change(made.template);
    setCursor(null);
    field.current?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (!found) return;
    const name = found.names[current];
    if (event.key === 'ArrowDown') setActive((current + 1) % found.names.length);
    else if (event.key === 'ArrowUp') setActive((current + found.names.length - 1) % found.names.length);
    else if (event.key === 'Enter' && name !== undefined) put(name);
    else if (event.key === 'Escape') setCursor(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="template">
      <label htmlFor={`${list}-field`}>{text('quotes.attribution')}</label>
      <div className="template-field">
        <input
          ref={field}
          id={`${list}-field`}
          className="field mono"
          role="combobox"
          aria-expanded={found !== null}
          aria-autocomplete="list"
          aria-controls={found ? list : undefined}
          aria-activedescendant={found ? `${list}-${current}` : undefined}
          data-testid="quote-template"
          placeholder={text('quotes.attributionExample')}
          autoComplete="off"
          spellCheck={false}
          readOnly={readOnly}
          value={template}
          onChange={(event) => {
            change(event.target.value);
            setCursor(event.target.selectionStart);
            setActive(0);
          }}
          onKeyDown={keyDown}
          onBlur={() => setCursor(null)}
        />
        {found && (
          <ul id={list} role="listbox" className="popover completions" aria-label={text('quotes.attributionNames')}>
            {found.names.map((name, index) => (
              <li
                key={name}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === current}
                onPointerDown={(event) => {
                  event.preventDefault();
                  put(name);
                }}
              >
                {name}
              </li>
            ))}
          </ul>
        )}
      </div>
      <span className="template-examples" aria-live="polite">{[...new Set(examples.filter(Boolean))].slice(0, 3).join('  ·  ')}</span>
    </div>
  );
}
