import { useEffect, useRef } from 'react';
import type { Joint, JointCalls, JointQuestion } from '../../../api/joint';
import { useMessages } from '../../../i18n/language';
import { concernsKinds } from '../../../live/touch';
import { Failure } from '../../../parts/Failure';
import { formatRoute } from '../../../route/route';
import { useLoad } from '../../../state/useLoad';
import { PlacedQuotes } from '../PlacedQuotes';
import type { JointPlace } from './JointTable';

interface JointPaneProps {
  readonly calls: JointCalls;
  readonly question: JointQuestion;
  readonly joint: Joint;
  readonly theme: string;
  readonly place: JointPlace;
  /** Grows each time somebody asks to look; 0 where the cell was open already. */
  readonly asked: number;
  close(): void;
}

/** What stands behind a cell: all passages of a group, or those who gave an answer and what they wrote. */
export function JointPane({ calls, question, joint, theme, place, asked, close }: JointPaneProps) {
  const { text } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked > 0) heading.current?.focus();
  }, [asked]);
  const group = joint.groups.find((one) => one.key === place.group);
  const what = place.line === null ? theme : (joint.lines[place.line]?.label ?? '');
  return (
    <aside
      className="cell-quotes roomy-pane"
      aria-labelledby="joint-cell"
      data-testid="joint-pane"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className="cell-head">
        <h2 id="joint-cell" ref={heading} tabIndex={-1}>{group?.label} · {what}</h2>
        <button type="button" className="button quiet" aria-label={text('close')} onClick={close}>✕</button>
      </div>
      {place.line === null
        ? <Said calls={calls} question={question} group={place.group} />
        : <People calls={calls} question={question} group={place.group} line={place.line} />}
    </aside>
  );
}

interface BehindProps {
  readonly calls: JointCalls;
  readonly question: JointQuestion;
  readonly group: string | null;
}

function Said({ calls, question, group }: BehindProps) {
  const { text, count } = useMessages();
  const loaded = useLoad(
    `joint.quotes ${JSON.stringify([question, group])}`,
    (signal) => calls.quotes(question, group, signal),
    concernsKinds('Cod', 'Passage', 'Quote', 'Source', 'Speaker', 'Case', 'Attributes', 'Batch'),
  );
  if (loaded.state === 'failed') return <Failure error={loaded.error} />;
  if (loaded.state === 'loading') return <p className="hint" aria-busy="true">{text('loading')}</p>;
  return (
    <>
      <p className="room-note" role="status">{count('compare.passages', loaded.data.length)}</p>
      <PlacedQuotes quotes={loaded.data} withNames />
    </>
  );
}

function People({ calls, question, group, line }: BehindProps & { readonly line: number }) {
  const { text, count } = useMessages();
  const loaded = useLoad(
    `joint.people ${JSON.stringify([question, group, line])}`,
    (signal) => calls.respondents(question, group, line, signal),
    concernsKinds('Survey', 'Batch', 'Variable', 'Case', 'Attributes'),
  );
  if (loaded.state === 'failed') return <Failure error={loaded.error} />;
  if (loaded.state === 'loading') return <p className="hint" aria-busy="true">{text('loading')}</p>;
  const { respondents, total = 0 } = loaded.data;
  if (respondents === null) return <p className="hint">{text('compare.joint.nobodyNamed')}</p>;
  return (
    <>
      <p className="room-note" role="status">
        {count('tables.persons', total)}
        {respondents.length < total && ` ${text('compare.firstShown', { count: respondents.length })}`}
      </p>
      <ol>
        {respondents.map(({ name, answers }) => (
          <li key={name}>
            <p className="where">{name}{answers.length === 0 && ` · ${text('compare.joint.noAnswers')}`}</p>
            {answers.map(({ sourceId, text: words }) => (
              <blockquote key={sourceId}>
                {words}{' '}
                <a href={formatRoute({ room: 'reading', sourceId, range: null })}>{text('compare.joint.open')}</a>
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
