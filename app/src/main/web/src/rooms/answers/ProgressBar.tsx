import { useMessages } from '../../i18n/language';

/** How many answers are coded: in words, and as a quiet bar. */
export function ProgressBar({ coded, answers }: { readonly coded: number; readonly answers: number }) {
  const { text } = useMessages();
  return (
    <span className="answer-progress" data-testid="answer-progress">
      <span className="figure">{text('answers.coded', { coded, answers })}</span>
      <span className="progress-track" aria-hidden="true">
        <span style={{ width: `${answers === 0 ? 0 : (100 * coded) / answers}%` }} />
      </span>
    </span>
  );
}
