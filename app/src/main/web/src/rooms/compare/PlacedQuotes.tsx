import type { PlacedQuote } from '../../api/framework';
import { useMessages } from '../../i18n/language';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';

interface PlacedQuotesProps {
  readonly quotes: readonly PlacedQuote[];
  /** Whether it is said whose words they are. */
  readonly withNames?: boolean;
}

/** Passages, each with the way to its place in the text. */
export function PlacedQuotes({ quotes, withNames = false }: PlacedQuotesProps) {
  const messages = useMessages();
  return (
    <ol>
      {quotes.map((quote) => (
        <li key={`${quote.sourceId}:${quote.start}-${quote.end}`}>
          <blockquote>{quote.edited}</blockquote>
          <p className="where">
            {quote.chosen && <span title={messages.text('compare.chosen')}>★ </span>}
            {withNames && quote.attribution !== '' && <span>– {quote.attribution} · </span>}
            <a href={formatRoute({ room: 'reading', sourceId: quote.sourceId, range: [quote.start, quote.end] })}>
              {quote.source}, {linesText(quote.lines, messages)}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
