import type { ApiError } from '../api/errors';
import { failureWords } from '../api/failureWords';
import { useMessages } from '../i18n/language';

/** What went wrong and the way out; the server's particulars, which are English, in the second line. */
export function Failure(props: { readonly error: ApiError; readonly id?: string }) {
  const { sentence, detail } = failureWords(props.error, useMessages());
  return (
    <div className="failure" role="alert" id={props.id}>
      <p>{sentence}</p>
      {detail !== null && <p className="failure-hint" lang="en">{detail}</p>}
    </div>
  );
}
