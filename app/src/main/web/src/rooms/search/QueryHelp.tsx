import { useMessages } from '../../i18n/language';
import type { MessageKey } from '../../i18n/messages';

const TOPICS = ['words', 'phrase', 'near', 'prefix', 'or', 'not', 'code', 'speaker', 'attribute', 'source', 'type', 'coder', 'uncoded'] as const;

export function QueryHelp({ isOpen }: { readonly isOpen: boolean }) {
  const { text } = useMessages();
  return (
    <details className="query-help" open={isOpen}>
      <summary>{text('search.help')}</summary>
      <dl>
        {TOPICS.map((topic) => (
          <div key={topic}>
            <dt><code>{text(`search.help.${topic}.example` satisfies MessageKey)}</code></dt>
            <dd>{text(`search.help.${topic}` satisfies MessageKey)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
