import type { Code, Language, SearchNames } from '../../api/types';
import { useMessages } from '../../i18n/language';
import type { MessageKey } from '../../i18n/messages';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { filterText } from './query';
import { interviewerName, keywordName, typeName, yes } from './words';

const WORDS = ['words', 'phrase', 'near', 'prefix', 'or', 'not'] as const;

interface QueryHelpProps {
  readonly names: SearchNames | null;
  use(query: string): void;
}

/** What can be written, with examples from the project itself; each can be tried with a click. */
export function QueryHelp({ names, use }: QueryHelpProps) {
  const { text, language } = useMessages();
  const codes = useStore(useWorkbench().codes);
  const examples = [
    ...WORDS.map((topic) => ({ topic, query: text(`search.help.${topic}.example` satisfies MessageKey) })),
    ...filterExamples(names, codes, language),
  ];
  return (
    <div className="search-help" data-testid="search-help">
      <h2>{text('search.help')}</h2>
      <dl>
        {examples.map(({ topic, query }) => (
          <div key={topic}>
            <dt><button type="button" className="link" onClick={() => use(query)}>{query}</button></dt>
            <dd>{text(`search.help.${topic}` as MessageKey)}</dd>
          </div>
        ))}
      </dl>
      <h2>{text('search.keys')}</h2>
      <dl>
        {(['move', 'open', 'choose', 'code', 'copy', 'like', 'fold', 'query'] as const).map((key) => (
          <div key={key}>
            <dt>{text(`search.keys.${key}.keys`).split(' ').map((one) => <kbd key={one}>{one}</kbd>)}</dt>
            <dd>{text(`search.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Filters that find something here: the most used code, a variable, and whoever speaks. */
function filterExamples(names: SearchNames | null, codes: readonly Code[], language: Language): { topic: string; query: string }[] {
  const code = [...codes].sort((a, b) => b.count - a.count)[0];
  const variable = names?.variables[0];
  const value = variable?.values[0];
  const [source] = names?.sources ?? [];
  const [coder] = names?.coders ?? [];
  return [
    ...(code ? [{ topic: 'code', query: filterText(keywordName('code', language), code.path) }] : []),
    { topic: 'speaker', query: `-${filterText(keywordName('speaker', language), interviewerName(language))}` },
    ...(variable && value ? [{ topic: 'attribute', query: filterText(variable.name, value.label) }] : []),
    ...(source ? [{ topic: 'source', query: filterText(keywordName('source', language), source) }] : []),
    { topic: 'type', query: filterText(keywordName('type', language), typeName('interview', language)) },
    ...(coder ? [{ topic: 'coder', query: filterText(keywordName('coder', language), coder) }] : []),
    ...(source ? [{ topic: 'like', query: filterText(keywordName('like', language), `${source}:1`) }] : []),
    { topic: 'uncoded', query: filterText(keywordName('uncoded', language), yes(language)) },
  ];
}
