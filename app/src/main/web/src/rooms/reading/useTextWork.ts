import { useEffect, useMemo, useState } from 'react';
import type { SourceText } from '../../api/types';
import { Notes } from '../../coding/notes';
import { CodingSession } from '../../coding/session';
import { Stars } from '../../coding/stars';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';

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
  const revision = useStore(workbench.revision);
  const [firstRevision] = useState(revision);

  useEffect(() => {
    void work.notes.reload();
    void work.stars.reload();
    if (revision !== firstRevision) void work.session.reload();
  }, [work, revision, firstRevision]);
  return work;
}
