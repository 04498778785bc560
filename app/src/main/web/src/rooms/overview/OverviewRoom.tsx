import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { Failure } from '../../parts/Failure';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { overviewOf } from './calls';
import { CoderList } from './CoderList';
import { FirstSteps } from './FirstSteps';
import { ProgressTable } from './ProgressTable';
import { RecentSteps } from './RecentSteps';
import './overview.css';

const CONCERNS = concernsKinds('Passage', 'Coding', 'Batch', 'Source', 'Case', 'Coder', 'Attributes');

export function OverviewRoom() {
  const workbench = useWorkbench();
  const { text, number, count, percent } = useMessages();
  const project = useStore(workbench.project);
  const loaded = useLoad('overview', (signal) => overviewOf(workbench.client, signal), CONCERNS);

  if (loaded.state === 'failed' && loaded.data === null) return <div className="room"><Failure error={loaded.error} /></div>;
  if (project === null || loaded.data === null) return <p className="room hint" aria-busy="true">{text('loading')}</p>;
  const overview = loaded.data;
  const { counts } = project;
  if (overview.sources.length === 0) return <FirstSteps project={project} />;
  return (
    <section className="room fills overview" aria-labelledby="overview-title">
      <h1 id="overview-title" className="visually-hidden">{text('room.overview')}</h1>
      <dl className="figures">
        {overview.kinds.map(({ kind, sources, words }) => (
          <div key={kind}>
            <dt>{count(`overview.kind.${kind}`, sources)}</dt>
            <dd><b>{number(sources)}</b> <span>{count('overview.words', words)}</span></dd>
          </div>
        ))}
        {counts.cases > 0 && <div><dt>{text('overview.cases')}</dt><dd><b>{number(counts.cases)}</b></dd></div>}
        <div>
          <dt>{text('overview.codes')}</dt>
          <dd><a href={formatRoute({ room: 'codebook', codeId: null })}><b>{number(counts.codes)}</b></a></dd>
        </div>
        <div>
          <dt>{text('overview.codings')}</dt>
          <dd><b>{number(overview.codings)}</b></dd>
        </div>
        <div>
          <dt>{text('overview.ofText')}</dt>
          <dd><b>{percent(overview.coded)}</b></dd>
        </div>
      </dl>
      {overview.codings === 0 && <p className="next-step">{text(counts.codes === 0 ? 'overview.nextCodes' : 'overview.nextCoding')}</p>}
      <div className="overview-columns">
        <ProgressTable overview={overview} />
        <aside className="overview-side">
          <CoderList coders={overview.coders} />
          <RecentSteps />
        </aside>
      </div>
    </section>
  );
}
