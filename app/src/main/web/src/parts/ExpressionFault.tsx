import type { ApiError } from '../api/errors';
import { Failure } from './Failure';

interface ExpressionFaultProps {
  readonly id: string;
  readonly written: string;
  readonly error: ApiError;
}

/** What is wrong with a filter or recipe, marked at its place. */
export function ExpressionFault({ id, written, error }: ExpressionFaultProps) {
  const { fault } = error;
  const start = Math.min(fault?.start ?? 0, written.length);
  const end = Math.max(fault?.end ?? start, start + 1);
  return (
    <div className="expression-fault" id={id} data-testid={id}>
      {fault && (
        <pre aria-hidden="true">
          {written.slice(0, start)}
          <mark>{written.slice(start, end) || ' '}</mark>
          {written.slice(end)}
        </pre>
      )}
      <Failure error={error} />
    </div>
  );
}
