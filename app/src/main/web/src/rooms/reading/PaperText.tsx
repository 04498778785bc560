import { Fragment, useMemo } from 'react';
import type { Memo, SourceText } from '../../api/types';
import { annotationsOf } from '../../coding/annotations';
import { useMessages } from '../../i18n/language';
import type { Messages } from '../../i18n/messages';
import { initials } from '../../parts/initials';
import type { Annotation } from '../../reader/annotations';
import { byPlace, overlaps } from '../../reader/range';
import { pieces } from '../../reader/spanPainter';
import type { Turn } from '../../reader/turns';
import { concernsKinds, concernsSource } from '../../live/touch';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { useStore } from '../../state/store';
import { readingView, shownCodings } from './readingView';
import { useTurns } from './useTurns';
import './paper.css';

/** A text as it is printed: every turn with the codings and notes that begin in it beside it, in plain flow. */
export function PaperText({ source }: { readonly source: SourceText }) {
  const workbench = useWorkbench();
  const messages = useMessages();
  const { text } = messages;
  const project = useStore(workbench.project);
  const codes = useStore(workbench.codes);
  const view = useStore(readingView);
  const turns = useTurns(source);
  const loaded = useLoad(`paper:${source.id}`, async () => {
    const [codings, memos] = await Promise.all([workbench.calls.codingsOf(source.id), workbench.calls.memosOf(source.id)]);
    return { codings: codings.map((one) => ({ ...one, key: one.id, pending: false })), memos };
  }, (touch) => concernsSource(source.id)(touch) || concernsKinds('Memo')(touch));
  const annotations = useMemo(() => {
    const shown = shownCodings(loaded.data?.codings ?? [], codes, view, project?.coder ?? '');
    return annotationsOf(shown, codes).sort(byPlace);
  }, [loaded.data, codes, view, project?.coder]);
  const memos = loaded.data?.memos ?? [];

  return (
    <article className="paper" data-testid="paper">
      <p className="paper-tools">
        <a href={formatRoute({ room: 'reading', sourceId: source.id, range: null })}>{text('paper.back')}</a>
        <button type="button" className="button primary" disabled={loaded.data === null} onClick={() => window.print()}>
          {text('view.print')}
        </button>
      </p>
      <h1>{source.name}</h1>
      <p className="paper-about">
        {[project?.name, source.case, ...Object.values(source.attributes ?? {})].filter(Boolean).join(' · ')}
      </p>
      {memos.filter(({ about }) => about === source.id).map((memo) => <PaperMemo key={memo.id} memo={memo} />)}
      {turns.map((turn) => {
        const here = annotations.filter((one) => overlaps(one, { start: turn.start, end: turn.nodeEnd }));
        return <PaperTurn key={turn.index} turn={turn} text={source.text} annotations={here} memos={memos} messages={messages} />;
      })}
    </article>
  );
}

interface PaperTurnProps {
  readonly turn: Turn;
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly memos: readonly Memo[];
  readonly messages: Messages;
}

function PaperTurn({ turn, text, annotations, memos, messages }: PaperTurnProps) {
  const marks = annotations.map(({ start, end, colour }) => ({ start, end, look: { colour, lane: 0 } }));
  const begun = annotations.filter(({ start }) => start >= turn.start);
  return (
    <div className={`paper-turn is-${turn.kind}${turn.interviewer ? ' is-interviewer' : ''}`}>
      <span className="paper-line">{turn.line}</span>
      <span className="paper-speaker">{turn.namesSpeaker ? turn.speaker : ''}</span>
      <p className="paper-words">
        {pieces(turn, marks).map(({ start, end, look }) => {
          const words = text.slice(start, end);
          if (look === null || typeof look === 'string') return <Fragment key={start}>{words}</Fragment>;
          return <span key={start} className="paper-coded" style={{ '--code': look.colour }}>{words}</span>;
        })}
      </p>
      <ul className="paper-codes">
        {annotations.map((one) => (
          <li key={one.id} style={{ '--code': one.colour }}>
            <b>{one.path}</b> {initials(one.coder)}
            {!begun.includes(one) && ` (${messages.text('paper.goesOn')})`}
            {begun.includes(one) && memos.filter(({ about }) => about === one.id).map((memo) => <PaperMemo key={memo.id} memo={memo} />)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PaperMemo({ memo }: { readonly memo: Memo }) {
  return <p className="paper-memo">✎ {memo.text} <span>({memo.coder})</span></p>;
}
