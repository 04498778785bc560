import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/language';
import type { RouteOf } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { HitList } from './HitList';
import { QueryField } from './QueryField';
import { QueryFailure } from './QueryFailure';
import { QueryHelp } from './QueryHelp';
import './search.css';

const FIRST_HITS = 50;

export function SearchRoom({ route: { query } }: { readonly route: RouteOf<'search'> }) {
  const { calls } = useWorkbench();
  const { text, count } = useMessages();
  const [limit, setLimit] = useState(FIRST_HITS);
  useEffect(() => setLimit(FIRST_HITS), [query]);
  const found = useLoad(query === '' ? null : `search:${limit}:${query}`, (signal) => calls.search(query, limit, signal));

  const answer = found.data;
  return (
    <section className="room" aria-labelledby="search-title">
      <div className="room-bar">
        <h1 id="search-title">{text('room.search')}</h1>
        <QueryField query={query} />
        <span className="room-note" role="status">
          {answer && found.state === 'ready' && `${count('search.hits', answer.total)} · ${text('search.took', { ms: Math.max(1, Math.round(answer.tookMs)) })}`}
          {found.state === 'loading' && query !== '' && text('search.searching')}
        </span>
      </div>
      {found.state === 'failed' && <QueryFailure query={query} error={found.error} />}
      {found.state === 'ready' && found.data.hits.length === 0 && <p className="hint">{text('search.none', { query })}</p>}
      {answer && found.state !== 'failed' && query !== '' && (
        <>
          <HitList hits={answer.hits} />
          {answer.hits.length < answer.total && (
            <button type="button" className="button" onClick={() => setLimit(limit * 4)}>
              {text('search.more', { shown: answer.hits.length, total: answer.total })}
            </button>
          )}
        </>
      )}
      <QueryHelp isOpen={query === '' || found.state === 'failed'} />
    </section>
  );
}
