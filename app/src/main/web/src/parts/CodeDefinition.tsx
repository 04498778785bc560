import type { Code } from '../api/types';
import { useMessages } from '../i18n/language';

/** What a code means: when to use it, when not, what else it is called. */
export function CodeDefinition({ code }: { readonly code: Code }) {
  const { text } = useMessages();
  const aliases = code.aliases ?? [];
  const isBare = !code.definition && !code.use && !code.doNotUse && !code.example && aliases.length === 0;
  return (
    <div className="definition">
      <h2>{code.name}</h2>
      {code.definition && <p>{code.definition}</p>}
      {code.use && (
        <p>
          <b>{text('codes.use')}</b> {code.use}
        </p>
      )}
      {code.doNotUse && (
        <p>
          <b>{text('codes.doNotUse')}</b> {code.doNotUse}
        </p>
      )}
      {code.example && <p className="code-example">{code.example}</p>}
      {aliases.length > 0 && (
        <p>
          <b>{text('codes.aliases')}</b> {aliases.join(', ')}
        </p>
      )}
      {isBare && <p className="hint">{text('codes.noDefinition')}</p>}
    </div>
  );
}
