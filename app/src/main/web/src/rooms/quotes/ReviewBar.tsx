import type { MaskRule, Review, ReviewQuestion, WarningKind } from '../../api/quotes';
import { useMessages } from '../../i18n/language';

interface ReviewBarProps {
  readonly asked: ReviewQuestion;
  readonly found: Review | undefined;
  readonly readOnly: boolean;
  readonly busy: boolean;
  /** Which share is looked through; null where nobody is waited for. */
  readonly looking: number | null;
  change(to: Partial<ReviewQuestion>): void;
  cancel(): void;
  giveMasks(): void;
}

const MASKS = ['names', 'role', 'site'] as const;

/** What to look at before quotes are printed: how many of each, and which of them are shown. */
export function ReviewBar({ asked, found, readOnly, busy, looking, change, cancel, giveMasks }: ReviewBarProps) {
  const { text, count, number } = useMessages();
  // A project may mask by rules that the screen has no names for.
  const rules: readonly MaskRule[] = [...MASKS, ...asked.mask.filter((rule) => !isKnown(rule))];
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
      {looking !== null && (
        <p className="review-looking" data-testid="review-looking">
          {text('quotes.review.looking')} <progress value={looking} max={1} aria-label={text('quotes.review.looking')} />{' '}
          <button type="button" className="link" data-testid="review-cancel" onClick={cancel}>{text('quotes.cancel')}</button>
        </p>
      )}
      {found?.warnings.length === 0 && <p className="hint">{text('quotes.review.nothing')}</p>}
      <p className="review-masks">
        <span>{text('quotes.masks')}</span>
        {rules.map((rule) => (
          <label key={rule} className="check" title={text('quotes.maskHint')}>
            <input
              type="checkbox"
              data-testid={`mask-${rule}`}
              checked={asked.mask.includes(rule)}
              onChange={() => change({ mask: rules.filter((one) => (one === rule) !== asked.mask.includes(one)) })}
            />{' '}
            {isKnown(rule) ? text(`quotes.mask.${rule}`) : rule}
          </label>
        ))}
        {found && found.unkept > 0 && !readOnly && (
          <button type="button" className="button" data-testid="give-masks" disabled={busy} onClick={giveMasks}>{count('quotes.giveMasks', found.unkept)}</button>
        )}
      </p>
    </div>
  );
}

function isKnown(rule: MaskRule): rule is (typeof MASKS)[number] {
  return (MASKS as readonly string[]).includes(rule);
}
