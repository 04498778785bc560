import { useState } from 'react';
import { useMessages } from '../../i18n/language';
import { CodeDefinition } from '../../parts/CodeDefinition';
import { totalCounts } from '../../codes/tree';
import { CodeTree } from '../../parts/CodeTree';
import { Empty } from '../../parts/Empty';
import { type RouteOf, formatRoute, go, replaceRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { AddCode } from './AddCode';
import './codebook.css';

export function CodebookRoom({ route: { codeId: selected } }: { readonly route: RouteOf<'codebook'> }) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const codes = useStore(workbench.codes);
  const project = useStore(workbench.project);
  const [filter, setFilter] = useState('');
  const setSelected = (codeId: string | null) => replaceRoute({ room: 'codebook', codeId });
  const code = codes.find(({ id }) => id === selected);
  const total = totalCounts(codes).get(selected ?? '') ?? 0;

  if (project === null) return <p className="room hint" aria-busy="true">{text('loading')}</p>;
  return (
    <section className="room fills" aria-labelledby="codebook-title">
      <div className="room-bar">
        <h1 id="codebook-title">{text('room.codebook')}</h1>
        <input
          type="search"
          className="field"
          aria-label={text('codes.find')}
          placeholder={text('codes.find')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        {!project.readOnly && <AddCode under={code?.path ?? null} added={(made) => setSelected(made.id)} />}
        <span className="room-note">{count('codes.count', codes.length)}</span>
      </div>
      {codes.length === 0 ? (
        <Empty title={text('codes.none')}><p>{text('codes.howToStart')}</p></Empty>
      ) : (
        <div className="codebook">
          <CodeTree
            codes={codes}
            filter={filter}
            selected={selected}
            select={setSelected}
            use={({ id }) => go({ room: 'quotes', codeId: id })}
          />
          <div className="codebook-detail">
            {code ? (
              <>
                <CodeDefinition code={code} />
                <p className="hint">
                  {count('reading.codings', total)}
                  {total > code.count && ` · ${text('codes.ownCount', { count: code.count })}`}
                </p>
                <p><a href={formatRoute({ room: 'quotes', codeId: code.id })}>{text('codes.quotes')}</a></p>
              </>
            ) : (
              <p className="hint">{text('codes.choose')}</p>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
