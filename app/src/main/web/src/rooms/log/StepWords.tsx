import { useMessages } from '../../i18n/language';
import { isMessageKey } from '../../i18n/messages';
import { formatRoute } from '../../route/route';
import type { LogStep } from './calls';

/** What a step did, to what and where. */
export function StepWords({ step }: { readonly step: LogStep }) {
  const { text } = useMessages();
  const key = `change.${step.done}`;
  const what = isMessageKey(key) ? text(key, { subject: step.subject }).trim() : step.summary;
  return (
    <>
      {step.action === 'undo' && `${text('log.undid')} `}
      {step.action === 'redo' && `${text('log.redid')} `}
      {what}
      {step.changes > 1 && ` ${text('log.andMore', { count: step.changes - 1 })}`}
      {step.place !== undefined && step.place !== step.subject && (
        <>
          {` ${text('log.in')} `}
          <a href={formatRoute({ room: 'reading', sourceId: step.source ?? null, range: null })} tabIndex={-1}>{step.place}</a>
        </>
      )}
    </>
  );
}
