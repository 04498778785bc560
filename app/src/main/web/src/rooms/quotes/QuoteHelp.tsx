import { useMessages } from '../../i18n/language';

const TOPICS = ['where', 'fields', 'first'] as const;
const SUBJECTS = ['wording', 'hints', 'fold', 'keys'] as const;

interface QuoteHelpProps {
  readonly names: readonly string[];
  readonly isOpen: boolean;
}

/** How conditions, attributions and edited wordings are written, and what the hints are worth. */
export function QuoteHelp({ names, isOpen }: QuoteHelpProps) {
  const { text } = useMessages();
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
        {SUBJECTS.map((subject) => (
          <div key={subject}>
            <dt>{text(`quotes.help.${subject}.title`)}</dt>
            <dd>{text(`quotes.help.${subject}`)}</dd>
          </div>
        ))}
      </dl>
      {names.length > 0 && <p className="hint">{text('quotes.help.variables', { names: names.join(', ') })}</p>}
    </details>
  );
}
