import { useCallback, useEffect, useState } from 'react';
import type { SourceRow } from '../../api/types';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import type { AnswersByQuestion } from './rows';

interface OpenQuestions {
  /** The answers of the questions that are open. */
  readonly answers: AnswersByQuestion;
  toggle(question: SourceRow): void;
}

/** Loads an open question's answers when it is opened, and again when the project changed. */
export function useAnswers(): OpenQuestions {
  const workbench = useWorkbench();
  const revision = useStore(workbench.revision);
  const [answers, setAnswers] = useState<AnswersByQuestion>(new Map());

  const load = useCallback(
    async (id: string) => {
      try {
        const loaded = await workbench.calls.answers(id);
        setAnswers((before) => new Map(before).set(id, loaded));
      } catch (error) {
        workbench.report(error);
      }
    },
    [workbench],
  );

  useEffect(() => {
    for (const id of answers.keys()) void load(id);
    // Only a change of the project loads again what is open already.
  }, [revision]);

  const toggle = ({ id }: SourceRow) => {
    if (!answers.has(id)) return void load(id);
    setAnswers((before) => new Map([...before].filter(([question]) => question !== id)));
  };
  return { answers, toggle };
}
