import type { Quote } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';

export function QuoteView({ quote }: { readonly quote: Quote }) {
  const messages = useMessages();
  const codes = useStore(useWorkbench().codes);
  const code = codes.find(({ path }) => path === quote.code);
  const place = formatRoute({ room: 'reading', sourceId: quote.sourceId, range: [quote.start, quote.end] });
  return (
    <article className="quote" data-testid="quote-row">
      <p className="quote-code">
        <CodeDot code={code} path={quote.code} /> <CodePath path={quote.code} />
      </p>
      <blockquote>{quote.edited ?? quote.verbatim}</blockquote>
      <p className="quote-source">
        {quote.attribution !== '' && <span className="quote-attribution">{quote.attribution}</span>}
        <a href={place}>{quote.source}, {linesText(quote.lines, messages)}</a>
        <span>{messages.text('quotes.codedBy', { coder: quote.coder })}</span>
      </p>
    </article>
  );
}
