import { useMessages } from '../../i18n/language';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { historyOf } from '../log/calls';
import { StepWords } from '../log/StepWords';

const SHOWN = 8;

/** What was done last, by anyone. */
export function RecentSteps() {
  const workbench = useWorkbench();
  const { text, time, day } = useMessages();
  // One's own changes do not make a revision, but they do belong here.
  const lastChange = useStore(workbench.project)?.lastChange ?? 0;
  const steps = useLoad(`recent:${lastChange}`, (signal) => historyOf(workbench.client, { limit: SHOWN }, signal)).data?.steps ?? [];
  const today = day(new Date());
  return (
    <section aria-labelledby="recent-title">
      <h2 id="recent-title">
        {text('overview.recent')} <a href={formatRoute({ room: 'log' })}>{text('overview.wholeLog')}</a>
      </h2>
      <ol className="recent-steps">
        {steps.map((step) => {
          const at = new Date(step.at);
          const when = day(at) === today ? time(at) : `${at.getDate()}.${at.getMonth() + 1}.`;
          return (
            <li key={step.number} className={step.undone ? 'is-undone' : ''}>
              <time dateTime={step.at} className="figure">{when}</time>
              <span><b>{step.coder}</b> <StepWords step={step} /></span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
