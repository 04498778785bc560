import { useEffect, useMemo } from 'react';
import type { SourceText } from '../../api/types';
import { Notes } from '../../coding/notes';
import { CodingSession } from '../../coding/session';
import { Stars } from '../../coding/stars';
import { concernsKinds, concernsSource } from '../../live/touch';
import { useWorkbench } from '../../state/context';
import { useRevision } from '../../state/useRevision';

/** What is done at a text: its codings, the notes on it, the quotes that are chosen from it. */
export interface TextWork {
  readonly session: CodingSession;
  readonly notes: Notes;
  readonly stars: Stars;
}

/** Keeps in step with what others do, and with undo: nothing of it touches what is selected or being typed. */
export function useTextWork(source: SourceText): TextWork {
  const workbench = useWorkbench();
  const work = useMemo(() => ({
    session: new CodingSession(workbench, source),
    notes: new Notes(workbench, () => workbench.calls.memosOf(source.id)),
    stars: new Stars(workbench, source.id),
  }), [workbench, source]);
  const revision = useRevision((touch) => concernsSource(source.id)(touch) || concernsKinds('Memo')(touch));

  useEffect(() => {
    void work.notes.reload();
    void work.stars.reload();
    // The codings came with the text; what has changed since is asked for.
    if (revision > 0) void work.session.reload();
  }, [work, revision]);
  return work;
}
