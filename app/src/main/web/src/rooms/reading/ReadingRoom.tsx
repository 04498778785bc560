import { useMemo } from 'react';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { useMessages } from '../../i18n/language';
import { type RouteOf, formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { lastSource } from './lastSource';
import { PaperText } from './PaperText';
import { SourceReader } from './SourceReader';
import '../../reader/reader.css';
import './reading.css';

/** The reader, on the text that was asked for, or the one that was open last, or the first there is. */
export function ReadingRoom({ route: { sourceId, range, onPaper } }: { readonly route: RouteOf<'reading'> }) {
  const { text } = useMessages();
  const { calls } = useWorkbench();
  // Looked up once: what is opened here becomes the last one, and is not to be loaded again for that.
  const last = useMemo(() => lastSource.get(), [sourceId]);
  const wanted = sourceId ?? last;
  // The text never changes; its codings do, and the session below follows them.
  const load = async () => {
    const id = wanted ?? (await calls.sources()).find(({ kind }) => kind !== 'openQuestion')?.id;
    return id === undefined ? null : calls.source(id);
  };
  const loaded = useLoad(`source:${wanted ?? 'first'}`, load, false);

  if (loaded.state === 'failed') {
    return (
      <div className="room">
        <Failure error={loaded.error} />
        <a href={formatRoute({ room: 'sources' })}>{text('reading.toSources')}</a>
      </div>
    );
  }
  const source = loaded.data;
  if (source && (wanted === null || source.id === wanted)) {
    lastSource.set(source.id);
    if (onPaper) return <PaperText source={source} />;
    return <SourceReader key={source.id} source={source} range={range} />;
  }
  if (loaded.state === 'ready') {
    return (
      <Empty title={text('reading.noSources')}>
        <p>{text('sources.howToImport')}</p>
      </Empty>
    );
  }
  return <p className="room hint" aria-busy="true">{text('loading')}</p>;
}
