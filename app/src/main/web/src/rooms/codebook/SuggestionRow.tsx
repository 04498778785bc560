import type { CodeSuggestion } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';

interface SuggestionRowProps {
  readonly suggestion: CodeSuggestion;
  readonly isActive: boolean;
  readonly readOnly: boolean;
  judge(word: 'accept' | 'reject'): void;
}

/** A passage that may have the code, the words that speak for it, and the coder's word on it. */
export function SuggestionRow({ suggestion: one, isActive, readOnly, judge }: SuggestionRowProps) {
  const messages = useMessages();
  const { text } = messages;
  return (
    <li className={isActive ? 'is-active' : ''} data-testid="suggestion">
      <a href={formatRoute({ room: 'reading', sourceId: one.sourceId, range: [one.start, one.end] })}>{one.text}</a>
      <span className="hint">
        {[one.source, one.speaker, linesText(one.lines, messages)].filter(Boolean).join(', ')}
        {one.passed && ` · ${text('suggest.passed')}`}
        {one.words.length > 0 && ` · ${text('suggest.for', { words: one.words.join(', ') })}`}
      </span>
      {!readOnly && (
        <span className="suggestion-deeds">
          <button type="button" className="button" data-testid="accept" onClick={() => judge('accept')}>{text('suggest.accept')}</button>
          <button type="button" className="button quiet" data-testid="reject" onClick={() => judge('reject')}>{text('suggest.reject')}</button>
        </span>
      )}
    </li>
  );
}
