import { useEffect } from 'react';
import { useMessages } from '../../i18n/language';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { type RouteOf, replaceRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { AnswerSheet } from './AnswerSheet';
import { QuestionList } from './QuestionList';
import '../reading/reading.css';
import './answers.css';

/** The open questions, and the answers to the one that is opened. */
export function AnswersRoom({ route: { questionId, view = '' } }: { readonly route: RouteOf<'answers'> }) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const codings = useStore(workbench.project)?.counts.codings ?? 0;
  // The counts follow what is coded here as well, which makes no new revision.
  const loaded = useLoad(`open-questions ${codings}`, () => workbench.calls.openQuestions());
  const questions = loaded.data?.questions ?? [];
  const [first, second] = questions;
  const only = second === undefined ? first?.id : undefined;

  useEffect(() => {
    if (questionId === null && only !== undefined) replaceRoute({ room: 'answers', questionId: only });
  }, [questionId, only]);

  if (loaded.data === null) {
    return loaded.state === 'failed'
      ? <div className="room"><Failure error={loaded.error} /></div>
      : <p className="room hint" aria-busy="true">{text('loading')}</p>;
  }
  if (first === undefined) {
    return (
      <Empty title={text('answers.none')}>
        <p>{text('answers.howToImport')}</p>
        <p><code className="mono">{text('answers.importExample')}</code></p>
        <p>{text('answers.textVariable')}</p>
      </Empty>
    );
  }
  const question = questions.find(({ id }) => id === questionId);
  if (!question) return <QuestionList questions={questions} />;
  return <AnswerSheet key={question.id} question={question} questions={questions} attributes={loaded.data.attributes} address={view} />;
}
