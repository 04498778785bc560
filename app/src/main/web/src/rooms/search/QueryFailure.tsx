import type { ApiError } from '../../api/errors';
import { Failure } from '../../parts/Failure';

/** A wrong query, with a mark at the place where it goes wrong. */
export function QueryFailure({ query, error }: { readonly query: string; readonly error: ApiError }) {
  const { position } = error;
  return (
    <div className="query-failure">
      {position !== null && (
        <pre data-testid="query-error">
          {query.slice(0, position)}
          <mark>{query.slice(position, position + 1) || ' '}</mark>
          {query.slice(position + 1)}
          {'\n'}
          <span aria-hidden="true">{' '.repeat(position)}▲</span>
        </pre>
      )}
      <Failure error={error} />
    </div>
  );
}
