import { useEffect, useMemo } from 'react';
import { Notes } from '../../coding/notes';
import { concernsKinds } from '../../live/touch';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useRevision } from '../../state/useRevision';

/** The notes on a question's answers and on what is in them, with how many there are on each answer, by its id. */
export function useAnswerMemos(questionId: string): { readonly notes: Notes; readonly countOf: ReadonlyMap<string, number> } {
  const workbench = useWorkbench();
  const notes = useMemo(() => new Notes(workbench, () => workbench.calls.memosOfQuestion(questionId)), [workbench, questionId]);
  const revision = useRevision(concernsKinds('Memo', 'Passage', 'Coding', 'Quote', 'Batch'));
  useEffect(() => void notes.reload(), [notes, revision]);
  const memos = useStore(notes.memos);
  const countOf = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { sourceId } of memos) if (sourceId !== undefined) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
    return counts;
  }, [memos]);
  return { notes, countOf };
}
