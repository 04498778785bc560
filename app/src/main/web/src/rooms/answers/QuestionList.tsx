import type { OpenQuestion } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { formatRoute } from '../../route/route';
import { ProgressBar } from './ProgressBar';

/** Every open question with how far its coding has come. */
export function QuestionList({ questions }: { readonly questions: readonly OpenQuestion[] }) {
  const { text } = useMessages();
  return (
    <section className="room" aria-labelledby="answers-title">
      <div className="room-bar"><h1 id="answers-title">{text('room.answers')}</h1></div>
      <ul className="question-list">
        {questions.map((question) => (
          <li key={question.id}>
            <a href={formatRoute({ room: 'answers', questionId: question.id })} data-testid="open-question">
              <span className="question-wording">{question.label || question.name}</span>
              <span className="hint">{question.questionnaire} · {question.name}</span>
            </a>
            <ProgressBar coded={question.coded} answers={question.answers} />
          </li>
        ))}
      </ul>
    </section>
  );
}
