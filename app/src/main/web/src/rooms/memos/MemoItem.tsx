import type { MemoRow } from '../../api/memos';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import { linesText } from '../../parts/lines';
import { momentText } from '../../parts/moment';
import { formatRoute } from '../../route/route';
import { MemoEditor } from './MemoEditor';
import type { MemoDeeds } from './deeds';
import { placeOf } from './place';

interface MemoItemProps {
  readonly memo: MemoRow;
  readonly code: Code | undefined;
  readonly deeds: MemoDeeds;
  readonly readOnly: boolean;
  /** What is being written; null while nobody does. */
  readonly draft: string | null;
  setDraft(draft: string | null): void;
  leave(): void;
}

export function MemoItem({ memo, code, deeds, readOnly, draft, setDraft, leave }: MemoItemProps) {
  const messages = useMessages();
  const { text } = messages;
  const place = placeOf(memo);
  const name = memo.source === undefined ? memo.name : memo.lines ? `${memo.source}, ${linesText(memo.lines, messages)}` : memo.source;
  return (
    <div className="memo">
      {memo.passage !== undefined && <blockquote>{memo.passage}</blockquote>}
      {draft === null || readOnly ? (
        <p className="memo-words">{memo.text}</p>
      ) : (
        <MemoEditor
          draft={draft}
          change={setDraft}
          save={(words) => deeds.revise(memo.id, words)}
          discard={() => setDraft(null)}
          leave={leave}
        />
      )}
      <p className="memo-about">
        <span className="memo-kind">{text(`memos.kind.${memo.kind}`)}</span>
        {place ? <a href={formatRoute(place)}>{memo.kind === 'code' ? <CodePath path={memo.name} /> : name}</a> : name !== '' && <span>{name}</span>}
        {memo.code !== undefined && memo.kind === 'coding' && (
          <span className="code-chip"><CodeDot code={code} path={memo.code} /> <CodePath path={memo.code} /></span>
        )}
        <span>{memo.coder} · {momentText(memo.at, messages)}</span>
        {!readOnly && (
          <>
            {draft === null && (
              <button type="button" className="link" data-testid="memo-edit" onClick={() => setDraft(memo.text)}>{text('memos.edit')}</button>
            )}
            <button type="button" className="link" data-testid="memo-remove" onClick={() => void deeds.remove(memo.id)}>{text('memos.remove')}</button>
          </>
        )}
      </p>
    </div>
  );
}
