import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';

interface LineEditorProps {
  readonly label: string;
  readonly placeholder: string;
  readonly draft: string;
  /** What was written before, to be chosen again. */
  readonly suggestions?: readonly string[];
  change(draft: string): void;
  /** Says whether it was kept. */
  save(line: string): Promise<boolean>;
  close(): void;
}

/** One line of text, written in its place: Enter saves, Escape leaves it as it was. */
export function LineEditor({ label, placeholder, draft, suggestions, change, save, close }: LineEditorProps) {
  const { text } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  /** The quote takes the focus back, so that its keys go on working. */
  const leave = () => {
    field.current?.closest<HTMLElement>('[data-index]')?.focus({ preventScroll: true });
    close();
  };
  const keep = async () => {
    if (busy) return;
    setBusy(true);
    const kept = await save(draft);
    setBusy(false);
    if (kept) leave();
  };
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') void keep();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  const list = suggestions && suggestions.length > 0 ? 'quote-suggestions' : undefined;
  return (
    <span className="line-editor">
      <input
        ref={field}
        className="field"
        aria-label={label}
        placeholder={placeholder}
        list={list}
        value={draft}
        onChange={(event) => change(event.target.value)}
        onKeyDown={keyDown}
      />
      {list && <datalist id={list}>{suggestions?.map((one) => <option key={one} value={one} />)}</datalist>}
      <button type="button" className="button primary" disabled={busy} onClick={() => void keep()}>{text('quotes.save')}</button>
      <button type="button" className="button" onClick={leave}>{text('quotes.cancel')}</button>
    </span>
  );
}
