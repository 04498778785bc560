import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';

interface MemoEditorProps {
  readonly draft: string;
  change(draft: string): void;
  /** Says whether it was kept. */
  save(text: string): Promise<boolean>;
  /** Throws the draft away. */
  discard(): void;
  /** Leaves the field; what is typed stays. */
  leave(): void;
}

/** Ctrl+Enter saves. Escape only leaves the field: what is typed stays until it is saved or thrown away. */
export function MemoEditor({ draft, change, save, discard, leave }: MemoEditorProps) {
  const { text } = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [draft]);
  const end = () => {
    discard();
    leave();
  };
  const keep = async () => {
    if (busy || draft.trim() === '') return;
    setBusy(true);
    const kept = await save(draft.trim());
    setBusy(false);
    if (kept) end();
  };
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="memo-editor">
      <textarea
        ref={field}
        className="field"
        data-testid="memo-text"
        aria-label={text('memos.text')}
        rows={3}
        value={draft}
        onChange={(event) => change(event.target.value)}
        onKeyDown={keyDown}
      />
      <div className="editor-actions">
        <button type="button" className="button primary" disabled={busy || draft.trim() === ''} onClick={() => void keep()}>{text('memos.save')}</button>
        <button type="button" className="button" onClick={end}>{text('memos.discard')}</button>
        <span className="hint">{text('memos.editKeys')}</span>
      </div>
    </div>
  );
}
