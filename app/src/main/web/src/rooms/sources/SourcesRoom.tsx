import { useMemo, useState } from 'react';
import type { SourceKind } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { SourceGrid } from './SourceGrid';
import { type Sorting, attributeColumns, gridRows } from './rows';
import { useAnswers } from './useAnswers';
import './sources.css';

const KINDS: readonly SourceKind[] = ['interview', 'document', 'openQuestion'];

export function SourcesRoom() {
  const { calls } = useWorkbench();
  const { text, count, compare } = useMessages();
  const loaded = useLoad('sources', () => calls.sources());
  const { answers, toggle } = useAnswers();
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<SourceKind | null>(null);
  const [sorting, setSorting] = useState<Sorting>({ column: 'name', descending: false });

  const sources = loaded.data ?? [];
  const attributes = useMemo(() => attributeColumns(sources, answers), [sources, answers]);
  const rows = useMemo(
    () => gridRows(sources, answers, { words, kind }, sorting, compare),
    [sources, answers, words, kind, sorting, compare],
  );

  if (loaded.state === 'failed' && loaded.data === null) return <div className="room"><Failure error={loaded.error} /></div>;
  if (loaded.data === null) return <p className="room hint" aria-busy="true">{text('loading')}</p>;
  if (sources.length === 0) return <Empty title={text('sources.none')}><p>{text('sources.howToImport')}</p></Empty>;
  return (
    <section className="room fills" aria-labelledby="sources-title">
      <div className="room-bar">
        <h1 id="sources-title">{text('room.sources')}</h1>
        <input
          type="search"
          className="field"
          aria-label={text('sources.filter')}
          placeholder={text('sources.filter')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <select
          className="field"
          aria-label={text('sources.kind')}
          value={kind ?? ''}
          onChange={(event) => setKind((event.target.value || null) as SourceKind | null)}
        >
          <option value="">{text('sources.allKinds')}</option>
          {KINDS.filter((one) => sources.some((source) => source.kind === one)).map((one) => (
            <option key={one} value={one}>{text(`kind.${one}`)}</option>
          ))}
        </select>
        <span className="room-note" aria-live="polite">{count('sources.rows', rows.length)}</span>
      </div>
      <SourceGrid rows={rows} attributes={attributes} sorting={sorting} sort={setSorting} toggle={toggle} />
    </section>
  );
}
