import { useMemo } from 'react';
import { useMessages } from '../../i18n/language';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { AggregateGrid } from './AggregateGrid';
import { SourceCalls } from './sourceCalls';

/** Published tables: which there are, and the one that is chosen. */
export function AggregatesView({ tableId }: { readonly tableId: string | null }) {
  const workbench = useWorkbench();
  const { text, count, language } = useMessages();
  const calls = useMemo(() => new SourceCalls(workbench.client), [workbench]);
  const listed = useLoad('sources', () => calls.sources());
  const tables = listed.data?.aggregates ?? [];
  const chosen = tables.find(({ id }) => id === tableId) ?? tables[0] ?? null;
  const loaded = useLoad(`aggregate/${chosen?.id ?? ''}/${language}`, () => (chosen === null ? Promise.resolve(null) : calls.aggregate(chosen.id, language)));
  return (
    <section className="room aggregates" aria-labelledby="aggregates-title">
      <div className="room-bar">
        <a href={formatRoute({ room: 'sources' })}>{text('room.sources')}</a>
        <h1 id="aggregates-title">{text('aggregates.title')}</h1>
        <span className="room-note">{count('aggregates.count', tables.length)}</span>
      </div>
      {listed.state === 'failed' && <Failure error={listed.error} />}
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {listed.data !== null && tables.length === 0 && <Empty title={text('aggregates.none')}><p>{text('aggregates.noneHelp')}</p></Empty>}
      {tables.length > 0 && (
        <nav aria-label={text('aggregates.title')}>
          <ul className="plain-list aggregate-list">
            {tables.map((one) => (
              <li key={one.id}>
                <a href={formatRoute({ room: 'sources', view: 'tables', sourceId: one.id })} aria-current={one.id === chosen?.id ? 'page' : undefined}>{one.name}</a>
                <span className="hint"> {one.title}{one.warnings > 0 && ` · ${count('aggregates.warnings', one.warnings)}`}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {loaded.data && (
        <article aria-labelledby="aggregate-name">
          <h2 id="aggregate-name">{loaded.data.name}</h2>
          <AggregateGrid table={loaded.data} />
        </article>
      )}
    </section>
  );
}
