import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';

interface DraftFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What the project has. A draft that differs is kept, whatever happens to this. */
  readonly value: string;
  readonly rows?: number;
  readonly readOnly: boolean;
  readonly testId: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** Answers whether it could be saved; otherwise the draft stays. */
  save(value: string): Promise<boolean>;
}

/** A text of a code: saved when one leaves the field, or by Enter (Ctrl+Enter in several lines); Esc takes the draft back. */
export function DraftField({ label, hint, value, rows, readOnly, testId, field, save }: DraftFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const saving = useRef(false);
  const shown = draft ?? value;

  useEffect(() => {
    if (draft !== null && draft.trim() === value.trim()) setDraft(null);
  }, [draft, value]);

  const commit = async () => {
    if (draft === null || saving.current) return;
    saving.current = true;
    const saved = await save(draft);
    saving.current = false;
    if (saved) setDraft(null);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    } else if (event.key === 'Enter' && (rows === undefined || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void commit();
    }
  };
  const common = {
    id,
    className: 'field',
    'data-testid': testId,
    value: shown,
    readOnly,
    spellCheck: rows !== undefined,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onBlur: () => void commit(),
    onKeyDown: keyDown,
  };
  return (
    <div className="draft-field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input {...common} ref={field} autoComplete="off" onChange={(event) => setDraft(event.target.value)} />
      ) : (
        <textarea {...common} rows={rows} onChange={(event) => setDraft(event.target.value)} />
      )}
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
    </div>
  );
}
