import { type KeyboardEvent, useId, useRef } from 'react';

/** Where to go on when a cell is done. */
export type Next = 'stay' | 'down' | 'right' | 'left';

interface CellEditorProps {
  readonly label: string;
  readonly initial: string;
  /** Whether what was there is selected, so that typing replaces it. */
  readonly selectAll: boolean;
  readonly known: readonly string[];
  commit(value: string, next: Next): void;
  cancel(): void;
}

/** A cell while it is edited: Enter and Tab take over what is typed, Escape leaves it as it was. */
export function CellEditor({ label, initial, selectAll, known, commit, cancel }: CellEditorProps) {
  const list = useId();
  const done = useRef(false);
  const end = (act: () => void) => {
    if (done.current) return;
    done.current = true;
    act();
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    const { value } = event.currentTarget;
    if (event.key === 'Enter') end(() => commit(value, 'down'));
    else if (event.key === 'Tab') end(() => commit(value, event.shiftKey ? 'left' : 'right'));
    else if (event.key === 'Escape') end(cancel);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="cell-editor"
        data-testid="cell-editor"
        aria-label={label}
        defaultValue={initial}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        {...(known.length > 0 ? { list } : {})}
        onFocus={(event) => (selectAll ? event.currentTarget.select() : event.currentTarget.setSelectionRange(initial.length, initial.length))}
        onKeyDown={keyDown}
        onBlur={(event) => {
          const { value } = event.currentTarget;
          end(() => commit(value, 'stay'));
        }}
        onClick={(event) => event.stopPropagation()}
        onPaste={(event) => event.stopPropagation()}
      />
      {known.length > 0 && (
        <datalist id={list}>
          {known.map((value) => <option key={value} value={value} />)}
        </datalist>
      )}
    </>
  );
}
