import type { ApiError } from '../../api/errors';
import { useMessages } from '../../i18n/language';
import { isMessageKey } from '../../i18n/messages';
import { Failure } from '../../parts/Failure';
import { fixesFor } from './fixes';

interface QueryFaultNoteProps {
  readonly query: string;
  readonly error: ApiError;
  use(query: string): void;
}

/** What is wrong with a query, marked at its place, and what may have been meant. */
export function QueryFaultNote({ query, error, use }: QueryFaultNoteProps) {
  const { text } = useMessages();
  const { fault } = error;
  const key = `query.fault.${fault?.kind}`;
  if (!fault || error.kind !== 'query' || !isMessageKey(key)) return <Failure error={error} id="query-fault" />;
  const end = Math.max(fault.end, fault.start + 1);
  return (
    <div className="query-fault" id="query-fault" role="alert" data-testid="query-error">
      <pre aria-hidden="true">
        {query.slice(0, fault.start)}
        <mark>{query.slice(fault.start, end) || ' '}</mark>
        {query.slice(end)}
      </pre>
      <p>{text(key, { subject: fault.subject })}</p>
      <p className="fixes">
        {fixesFor(query, fault).map((fix) => (
          <button key={fix.query} type="button" className="link" onClick={() => use(fix.query)}>
            {fix.name ?? fix.query}
          </button>
        ))}
      </p>
    </div>
  );
}
