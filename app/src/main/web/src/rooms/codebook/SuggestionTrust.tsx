import type { CodeSuggestions } from '../../api/types';
import { useMessages } from '../../i18n/language';

/** How far the suggestions can be trusted, or why there are none. */
export function SuggestionTrust({ found }: { readonly found: CodeSuggestions }) {
  const { text, percent } = useMessages();
  const { state, examples, fewest, others, precision } = found;
  return (
    <div className="suggestion-trust" data-testid="suggest-trust">
      {state !== 'ready' && <p role="status">{text(`suggest.${state}`, { examples, fewest })}</p>}
      {precision && (
        <>
          <p>
            {text('suggest.precision', {
              value: percent(precision.value),
              right: precision.right,
              of: precision.of,
              low: percent(precision.low),
              high: percent(precision.high),
              base: percent(precision.base),
            })}
          </p>
          <p className="hint">
            {text('suggest.learnt', { examples, others })}{' '}
            {text(precision.bySource ? 'suggest.bySource' : 'suggest.byPassage')}
            {found.assumed > 0 && ` ${text('suggest.assumed', { count: found.assumed })}`}
            {found.foundByQuery > 0 && ` ${text('suggest.foundByQuery', { count: found.foundByQuery })}`}
          </p>
        </>
      )}
    </div>
  );
}
