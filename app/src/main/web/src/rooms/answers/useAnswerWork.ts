import { useEffect, useMemo, useState } from 'react';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { AnswerWork } from './answerWork';

/** The work on one question's answers, kept up with the project and with the columns that are shown. */
export function useAnswerWork(questionId: string, attributes: readonly string[]): AnswerWork {
  const workbench = useWorkbench();
  const work = useMemo(() => new AnswerWork(workbench, questionId), [workbench, questionId]);
  const revision = useStore(workbench.revision);
  const [firstRevision] = useState(revision);
  const wanted = attributes.join('\n');

  useEffect(() => void work.load(wanted === '' ? [] : wanted.split('\n')), [work, wanted]);
  useEffect(() => {
    if (revision !== firstRevision) void work.reload();
  }, [work, revision, firstRevision]);
  return work;
}
