import type { Code, SourceText } from '../../api/types';
import { countBySubject } from '../../coding/notes';
import { type Passage, type SessionCoding, shortName } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { CodeDot } from '../../parts/CodeName';
import { momentText } from '../../parts/moment';
import { byPlace, overlaps } from '../../reader/range';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { readingView, shownCodings } from './readingView';
import { useTurns } from './useTurns';
import type { TextWork } from './useTextWork';

export interface ReadingPlace {
  /** The current turn, from 0. */
  readonly turn: number;
  readonly passage: Passage | null;
  /** The key of the current coding. */
  readonly coding: string | null;
}

interface HereListProps {
  readonly codes: readonly Code[];
  readonly work: TextWork;
  readonly place: ReadingPlace;
  readonly source: SourceText;
  readonly readOnly: boolean;
  choose(key: string): void;
  remove(key: string): void;
  openMemo(key: string): void;
}

/** The codings at the place where somebody reads: on what is selected, or else in the current turn. */
export function HereList({ codes, work, place, source, readOnly, choose, remove, openMemo }: HereListProps) {
  const messages = useMessages();
  const { text } = messages;
  const me = useStore(useWorkbench().project)?.coder ?? '';
  const view = useStore(readingView);
  const codings = useStore(work.session.codings);
  const notes = countBySubject(useStore(work.notes.memos));
  const turns = useTurns(source);
  const here = place.passage ?? turns[place.turn] ?? { start: 0, end: 0 };
  const shown = shownCodings(codings.filter((one) => overlaps(one, here)), codes, view, me).toSorted(byPlace);

  const row = (coding: SessionCoding) => (
    <li key={coding.key} className={coding.key === place.coding ? 'is-current' : ''} data-testid="here-coding">
      <button type="button" className="coded-here-name" title={coding.code} onClick={() => choose(coding.key)}>
        <CodeDot code={codes.find(({ id }) => id === coding.codeId)} path={coding.code} />
        <b>{shortName(coding.code)}</b>
        <span className="hint">
          {coding.coder} · {coding.pending ? '…' : momentText(coding.at, messages)}
          {coding.origin === 'autocoding' && ` · ${text('here.autocoding', { query: coding.query ?? '' })}`}
          {coding.origin === 'suggestion' && ` · ${text('here.suggestion')}`}
        </span>
      </button>
      <button
        type="button"
        className={`coded-here-deed${(notes.get(coding.id) ?? 0) > 0 ? ' is-noted' : ''}`}
        aria-label={text('here.memo', { code: coding.code })}
        title={text('here.memo', { code: coding.code })}
        disabled={coding.pending}
        onClick={() => openMemo(coding.key)}
      >
        ✎
      </button>
      {!readOnly && (
        <button
          type="button"
          className="coded-here-deed"
          aria-label={text('here.remove', { code: coding.code })}
          title={text('here.remove', { code: coding.code })}
          onClick={() => remove(coding.key)}
        >
          ✕
        </button>
      )}
    </li>
  );
  return (
    <section className="coded-here" aria-label={text('here.codings')}>
      <h2>{text(place.passage ? 'here.onPassage' : 'here.inTurn')}</h2>
      {shown.length === 0 ? <p className="hint">{text('here.none')}</p> : <ul>{shown.map(row)}</ul>}
    </section>
  );
}
