import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Memo } from '../../api/types';
import type { Notes } from '../../coding/notes';
import { useMessages } from '../../i18n/language';
import { momentText } from '../../parts/moment';
import { memoDraft } from '../../state/drafts';
import { useStore } from '../../state/store';

interface MemoCardProps {
  /** What the notes are about, by its id. */
  readonly about: string;
  readonly title: string;
  readonly notes: Notes;
  readonly readOnly: boolean;
  close(): void;
}

/** The notes on something, and a field for another. What is typed and not saved is still there the next time. */
export function MemoCard({ about, title, notes, readOnly, close }: MemoCardProps) {
  const messages = useMessages();
  const { text } = messages;
  const memos = useStore(notes.memos).filter((memo) => memo.about === about);
  const [typed, setTyped] = useState(() => memoDraft.get(about) ?? '');
  const [revised, setRevised] = useState<Memo | null>(null);
  const [saving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // A note that is revised has a draft of its own, by its own id.
  const subject = revised?.id ?? about;
  const change = (words: string) => {
    setTyped(words);
    memoDraft.keep(subject, words);
  };
  const turnTo = (memo: Memo | null) => {
    setRevised(memo);
    setTyped(memoDraft.get(memo?.id ?? about) ?? memo?.text ?? '');
  };
  useEffect(() => field.current?.focus({ preventScroll: true }), [about, revised]);

  const save = async () => {
    const words = typed.trim();
    if (words === '' || saving) return;
    setSaving(true);
    const isKept = revised ? await notes.revise(revised.id, words) : await notes.write(about, words);
    setSaving(false);
    if (!isKept) return;
    memoDraft.drop(subject);
    // Closed in the meantime: what stands there now is something else.
    if (field.current === null) return;
    if (revised) turnTo(null);
    else close();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') {
      if (revised) turnTo(null);
      else close();
    } else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="memo-card" role="dialog" aria-label={title} data-testid="memo-card" onKeyDown={keyDown}>
      <h2>{title}</h2>
      {memos.length > 0 && (
        <ul>
          {memos.map((memo) => memo.id !== revised?.id && (
            <li key={memo.id}>
              <p className="memo-text">{memo.text}</p>
              <p className="memo-by">
                {memo.coder} · {momentText(memo.at, messages)}
                {!readOnly && (
                  <>
                    <button type="button" className="link" onClick={() => turnTo(memo)}>{text('memo.revise')}</button>
                    <button type="button" className="link" onClick={() => void notes.remove(memo.id)}>{text('memo.remove')}</button>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <>
          <textarea
            ref={field}
            data-testid="memo-input"
            aria-label={text(revised ? 'memo.reviseLabel' : 'memo.label')}
            placeholder={text('memo.placeholder')}
            rows={4}
            value={typed}
            onChange={(event) => change(event.target.value)}
          />
          <footer>
            <button type="button" className="button primary" disabled={typed.trim() === '' || saving} onClick={() => void save()}>
              {text('memo.save')}
            </button>
            <span><kbd>Ctrl+Enter</kbd></span>
            <span><kbd>Esc</kbd> {text(typed.trim() === '' ? 'memo.close' : 'memo.closeKeeping')}</span>
          </footer>
        </>
      )}
      {readOnly && <footer><button type="button" className="button" onClick={close}>{text('close')}</button></footer>}
    </div>
  );
}
