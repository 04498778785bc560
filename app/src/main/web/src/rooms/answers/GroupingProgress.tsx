import { useMessages } from '../../i18n/language';
import { useStore } from '../../state/store';
import type { AnswerWork } from './answerWork';

/** How far the comparison of the answers has come, and a way to leave it. */
export function GroupingProgress({ work, cancel }: { readonly work: AnswerWork; cancel(): void }) {
  const { text, percent } = useMessages();
  const share = useStore(work.grouping) ?? 0;
  return (
    <span className="grouping-progress" data-testid="grouping-progress">
      <span className="progress-track" role="progressbar" aria-label={text('answers.grouping')} aria-valuenow={Math.round(share * 100)}>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className="figure" aria-hidden="true">{percent(share)}</span>
      <button type="button" className="link" data-testid="grouping-cancel" onClick={cancel}>{text('cancel')}</button>
    </span>
  );
}
