import type { ApiError } from '../api/errors';
import { failureWords } from '../api/failureWords';
import { useMessages } from '../i18n/language';

/** What went wrong and the way out; what another program said of it is shown to those who ask. */
export function Failure(props: { readonly error: ApiError; readonly id?: string }) {
  const messages = useMessages();
  const { sentence, detail } = failureWords(props.error, messages);
  return (
    <div className="failure" role="alert" id={props.id}>
      <p>{sentence}</p>
      {detail !== null && (
        <details className="failure-hint">
          <summary>{messages.text('error.detail')}</summary>
          <p lang="en">{detail}</p>
        </details>
      )}
    </div>
  );
}
