import { useState } from 'react';
import { useMessages } from '../../i18n/language';
import { Failure } from '../../parts/Failure';
import { type RouteOf, replaceRoute } from '../../route/route';
import { AggregatesView } from './AggregatesView';
import { RepairsView } from './RepairsView';
import { ReviewsView } from './ReviewsView';
import { SourcesTable } from './SourcesTable';
import { CorrectionView } from './correction/CorrectionView';
import { ImportPanel } from './import/ImportPanel';
import { useFileDrop } from './import/useFileDrop';
import { usePastedText } from './import/usePastedText';
import type { DroppedFile } from './import/droppedFiles';
import { useSources } from './useSources';
import './sources.css';

/** The material: its table, and instead of it files that come in, a text that is corrected, passages to review. */
export function SourcesRoom({ route }: { readonly route: RouteOf<'sources'> }) {
  const room = useSources();
  const { text } = useMessages();
  const [files, setFiles] = useState<readonly DroppedFile[] | null>(null);
  const bring = (more: readonly DroppedFile[]) => setFiles((before) => [...(before ?? []), ...more]);
  const isOver = useFileDrop(bring);
  usePastedText(text('import.pasted'), bring);
  const { loaded } = room;
  const chooser = { isAsked: route.view === 'import', opened: () => replaceRoute({ room: 'sources' }) };

  if (route.view === 'correct' && route.sourceId !== undefined) return <CorrectionView key={route.sourceId} sourceId={route.sourceId} range={route.range ?? null} />;
  if (route.view === 'reviews') return <ReviewsView sourceId={route.sourceId ?? null} />;
  if (route.view === 'repairs' && route.sourceId !== undefined) return <RepairsView key={route.sourceId} sourceId={route.sourceId} />;
  if (route.view === 'tables') return <AggregatesView tableId={route.sourceId ?? null} />;
  if (files !== null) {
    return <ImportPanel files={files} add={bring} close={() => setFiles(null)} isOver={isOver} chooser={chooser} />;
  }
  if (loaded.state === 'failed' && loaded.data === null) return <div className="room"><Failure error={loaded.error} /></div>;
  if (loaded.data === null) return <p className="room hint" aria-busy="true">{text('loading')}</p>;
  return <SourcesTable data={loaded.data} room={room} isOver={isOver} chooser={chooser} bring={setFiles} />;
}
