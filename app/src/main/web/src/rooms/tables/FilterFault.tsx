import type { ApiError } from '../../api/errors';
import { Failure } from '../../parts/Failure';

/** What is wrong with the filter, under the place where it is. */
export function FilterFault({ filter, error }: { readonly filter: string; readonly error: ApiError }) {
  const start = Math.min(error.fault?.start ?? filter.length, filter.length);
  const end = Math.max(error.fault?.end ?? start, start + 1);
  return (
    <div className="filter-fault" id="filter-fault" data-testid="filter-fault">
      <pre aria-hidden="true">
        {filter.slice(0, start)}
        <mark>{filter.slice(start, end) || ' '}</mark>
        {filter.slice(end)}
      </pre>
      <Failure error={error} />
    </div>
  );
}
