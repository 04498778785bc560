import type { ApiError } from '../api/errors';

/** What went wrong, and the way out, in the server's own words. */
export function Failure(props: { readonly error: ApiError; readonly id?: string }) {
  return (
    <div className="failure" role="alert" id={props.id}>
      <p>{props.error.message}</p>
      {props.error.hint && <p className="failure-hint">{props.error.hint}</p>}
    </div>
  );
}
