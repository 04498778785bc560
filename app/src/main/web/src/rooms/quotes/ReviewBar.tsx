import type { MaskKind, Review, ReviewQuestion, WarningKind } from '../../api/quotes';
import { useMessages } from '../../i18n/language';

interface ReviewBarProps {
  readonly asked: ReviewQuestion;
  readonly found: Review | undefined;
  readonly readOnly: boolean;
  readonly busy: boolean;
  change(to: Partial<ReviewQuestion>): void;
  giveMasks(): void;
}

const MASKS: readonly MaskKind[] = ['names', 'role', 'site'];

/** What to look at before quotes are printed: how many of each, and which of them are shown. */
export function ReviewBar({ asked, found, readOnly, busy, change, giveMasks }: ReviewBarProps) {
  const { text, count, number } = useMessages();
  if (found && 'most' in found) return <p className="hint">{text('quotes.review.tooMany', { most: number(found.most) })}</p>;
  const choose = (warning: WarningKind | '') => change({ warning: warning === asked.warning ? '' : warning });
  return (
    <div className="review-bar" data-testid="review">
      <div className="review-kinds" role="group" aria-label={text('quotes.review.kinds')}>
        <button type="button" className="chip" aria-pressed={asked.warning === ''} onClick={() => choose('')}>
          {text('quotes.review.all')} {found && number(found.looked)}
        </button>
        {found?.warnings.map(({ kind, count: quotes }) => (
          <button key={kind} type="button" className="chip" aria-pressed={asked.warning === kind} data-testid={`warning-${kind}`} onClick={() => choose(kind)}>
            {text(`quotes.warning.${kind}`)} {number(quotes)}
          </button>
        ))}
      </div>
      {found?.warnings.length === 0 && <p className="hint">{text('quotes.review.nothing')}</p>}
      <p className="review-masks">
        <span>{text('quotes.masks')}</span>
        {MASKS.map((mask) => (
          <label key={mask} className="check" title={text('quotes.maskHint')}>
            <input
              type="checkbox"
              data-testid={`mask-${mask}`}
              checked={asked.mask.includes(mask)}
              onChange={() => change({ mask: MASKS.filter((one) => (one === mask ? !asked.mask.includes(one) : asked.mask.includes(one))) })}
            />{' '}
            {text(`quotes.mask.${mask}`)}
          </label>
        ))}
        {found && found.unkept > 0 && !readOnly && (
          <button type="button" className="button" data-testid="give-masks" disabled={busy} onClick={giveMasks}>{count('quotes.giveMasks', found.unkept)}</button>
        )}
      </p>
    </div>
  );
}
