import { useEffect, useRef } from 'react';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeDot } from '../../parts/CodeName';
import { formatRoute } from '../../route/route';
import type { AnswerPassage, CodingInRow } from './answerWork';
import { type Sheet, isWhole } from './sheet';

interface AnswerPaneProps {
  readonly sheet: Sheet;
  readonly row: number;
  readonly codesById: ReadonlyMap<string, Code>;
  readonly readOnly: boolean;
  /** Opens the code bar for what is selected, or for the whole answer; `top` says where on the screen. */
  code(passage: AnswerPassage, top: number): void;
  repeat(passage: AnswerPassage): void;
  memo(): void;
  remove(coding: CodingInRow): void;
  close(): void;
}

/**
 * One answer in full. A field that takes no typing keeps the browser's own ways to select with the
 * mouse, a finger or Shift and the arrows; one marked as for reading only would have no caret.
 */
export function AnswerPane({ sheet, row, codesById, readOnly, code, repeat, memo, remove, close }: AnswerPaneProps) {
  const { text } = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const answer = sheet.texts[row] ?? '';

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(0, 0);
  }, [row]);

  useEffect(() => {
    const element = field.current;
    const refuse = (event: Event) => event.preventDefault();
    element?.addEventListener('beforeinput', refuse);
    return () => element?.removeEventListener('beforeinput', refuse);
  }, []);

  const passage = (): AnswerPassage => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    return selectionEnd > selectionStart ? { row, start: selectionStart, end: selectionEnd } : { row, start: 0, end: answer.length };
  };
  const codeBarTop = () => (field.current?.getBoundingClientRect().top ?? 0) + 40;
  return (
    <aside
      className="answer-pane"
      data-testid="answer-pane"
      aria-label={text('answers.whole')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else if (event.ctrlKey || event.metaKey || event.altKey || event.target !== field.current) return;
        else if (event.key === 'm') memo();
        else if (readOnly) return;
        else if (event.key === 'c') code(passage(), codeBarTop());
        else if (event.key === 'r') repeat(passage());
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <header>
        <span className="hint">{sheet.cases[row]}</span>
        <button type="button" className="link" onClick={close}>{text('close')}</button>
      </header>
      <textarea
        ref={field}
        aria-readonly="true"
        inputMode="none"
        spellCheck={false}
        value={answer}
        onChange={() => undefined}
        data-testid="answer-whole"
        aria-label={text('answers.answer')}
        aria-description={text('answers.selectPart')}
        rows={Math.min(14, Math.max(3, Math.ceil(answer.length / 30) + 1))}
      />
      <p className="hint">{text('answers.selectPart')}</p>
      {!readOnly && (
        <button type="button" className="button wide" onClick={() => code(passage(), codeBarTop())}>{text('answers.code')} <kbd>c</kbd></button>
      )}
      <button type="button" className="button wide" onClick={memo}>{text('memo.notes')} <kbd>m</kbd></button>
      <ul className="answer-codings">
        {(sheet.codings[row] ?? []).map((coding) => {
          const known = codesById.get(coding.codeId);
          return (
            <li key={coding.id ?? `${coding.codeId} ${coding.start}`}>
              <CodeDot code={known} />
              <span className="code-name">
                {known?.path ?? ''} <span className="hint">{coding.coder}</span>
                {!isWhole(coding, answer) && <q>{answer.slice(coding.start, coding.end)}</q>}
              </span>
              {!readOnly && coding.id !== null && (
                <button type="button" className="link" aria-label={text('answers.removeCode', { path: known?.path ?? '' })} onClick={() => remove({ row, coding })}>×</button>
              )}
            </li>
          );
        })}
      </ul>
      <a href={formatRoute({ room: 'reading', sourceId: sheet.ids[row] ?? null, range: null })}>{text('answers.openReader')}</a>
    </aside>
  );
}
