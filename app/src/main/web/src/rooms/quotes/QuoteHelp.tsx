import type { Quote } from '../../api/types';
import { useMessages } from '../../i18n/language';

const TOPICS = ['where', 'fields', 'first'] as const;

interface QuoteHelpProps {
  readonly quotes: readonly Quote[];
  readonly isOpen: boolean;
}

/** How conditions and attributions are written, and the variables that there are to write them with. */
export function QuoteHelp({ quotes, isOpen }: QuoteHelpProps) {
  const { text } = useMessages();
  const names = [...new Set(quotes.flatMap(({ variables }) => Object.keys(variables ?? {})))];
  return (
    <details className="query-help" open={isOpen}>
      <summary>{text('quotes.help')}</summary>
      <dl>
        {TOPICS.map((topic) => (
          <div key={topic}>
            <dt><code>{text(`quotes.help.${topic}.example`)}</code></dt>
            <dd>{text(`quotes.help.${topic}`)}</dd>
          </div>
        ))}
      </dl>
      {names.length > 0 && <p className="hint">{text('quotes.help.variables', { names: names.join(', ') })}</p>}
    </details>
  );
}
