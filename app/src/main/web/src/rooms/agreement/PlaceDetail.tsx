import { useRef, useState } from 'react';
import type { Place, Range, Verdict } from '../../api/agreement';
import { splitPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';
import { byWord, letterOf, pieces } from './places';

interface PlaceDetailProps {
  readonly place: Place;
  readonly coders: readonly string[];
  readonly consensus: string;
  readonly readOnly: boolean;
  decide(verdict: Verdict): void;
}

/** A place as each of the coders has it, side by side, and what can be decided about it. */
export function PlaceDetail({ place, coders, consensus, readOnly, decide }: PlaceDetailProps) {
  const messages = useMessages();
  const { text } = messages;
  const [ends, setEnds] = useState<Range | null>(null);
  const draft = useRef<HTMLParagraphElement>(null);
  const decision = place.decision;

  const moveEnd = (which: 0 | 1, forward: boolean) => {
    const now = ends ?? [place.start, place.end];
    const to = byWord(place.around, now[which] - place.aroundStart, forward) + place.aroundStart;
    const next: Range = which === 0 ? [to, now[1]] : [now[0], to];
    if (next[0] < next[1]) setEnds(next);
  };
  /** Takes the words that are selected in the draft. */
  const takeSelection = () => {
    const selection = window.getSelection();
    const element = draft.current;
    if (!selection || selection.isCollapsed || !element) return;
    const range = selection.getRangeAt(0);
    if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = place.aroundStart + before.toString().length;
    setEnds([start, start + range.toString().length]);
  };
  return (
    <article className="place" aria-labelledby="place-title" data-testid="place">
      <h2 id="place-title">{splitPath(place.code).join(' / ')}</h2>
      <p className="where">
        <a href={formatRoute({ room: 'reading', sourceId: place.sourceId, range: [place.start, place.end] })}>
          {place.source}, {linesText(place.lines, messages)}
        </a>
        {' · '}
        <span data-testid="place-state">
          {place.agreed
            ? text(place.settled ? 'agreement.state.accepted' : 'agreement.state.agreed')
            : decision
              ? text('agreement.state.decided', { choice: text(`agreement.choice-${decision.choice}`), coder: decision.coder })
              : text('agreement.state.open')}
        </span>
      </p>
      <div className="versions">
        {coders.map((coder, index) => {
          const own = place.byCoder[index] ?? [];
          return (
            <section key={coder} aria-label={coder}>
              <h3>{coder} <kbd>{letterOf(index).toUpperCase()}</kbd></h3>
              {own.length === 0 && <p className="hint">{text('agreement.notCoded')}</p>}
              <p className="version">
                {pieces(place, own).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>))}
              </p>
            </section>
          );
        })}
      </div>
      {place.consensus.length > 0 && (
        <section className="consensus" aria-label={consensus}>
          <h3>{consensus}</h3>
          <p className="version">
            {pieces(place, place.consensus).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>))}
          </p>
        </section>
      )}
      {!place.agreed && !readOnly && (
        <div className="verdicts" role="group" aria-label={text('agreement.decide')}>
          {coders.map((coder, index) => (
            <button key={coder} type="button" className="button" data-testid={`take-${letterOf(index)}`} onClick={() => decide({ choice: 'one', take: coder })}>
              {text('agreement.take', { coder })} <kbd>{letterOf(index).toUpperCase()}</kbd>
            </button>
          ))}
          <button type="button" className="button" data-testid="take-both" onClick={() => decide({ choice: 'both' })}>
            {text('agreement.both')} <kbd>+</kbd>
          </button>
          <button type="button" className="button" data-testid="take-neither" onClick={() => decide({ choice: 'neither' })}>
            {text('agreement.neither')} <kbd>-</kbd>
          </button>
          <button
            type="button"
            className="button"
            data-testid="new-ends"
            aria-expanded={ends !== null}
            onClick={() => setEnds(ends === null ? [place.start, place.end] : null)}
          >
            {text('agreement.newEnds')} <kbd>E</kbd>
          </button>
        </div>
      )}
      {ends && (
        <section className="ends" aria-label={text('agreement.newEnds')}>
          <p className="hint">{text('agreement.endsHint')}</p>
          <p className="version" ref={draft} data-testid="ends-draft" onPointerUp={takeSelection}>
            {pieces(place, [ends]).map((piece, at) => (piece.isMarked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>))}
          </p>
          <div className="verdicts">
            <span>{text('agreement.begins')}</span>
            <button type="button" className="button" aria-label={text('agreement.beginsEarlier')} onClick={() => moveEnd(0, false)}>◂</button>
            <button type="button" className="button" aria-label={text('agreement.beginsLater')} data-testid="begins-later" onClick={() => moveEnd(0, true)}>▸</button>
            <span>{text('agreement.ends')}</span>
            <button type="button" className="button" aria-label={text('agreement.endsEarlier')} onClick={() => moveEnd(1, false)}>◂</button>
            <button type="button" className="button" aria-label={text('agreement.endsLater')} onClick={() => moveEnd(1, true)}>▸</button>
            <button type="button" className="button primary" data-testid="save-ends" onClick={() => decide({ choice: 'ends', ends: { start: ends[0], end: ends[1] } })}>
              {text('agreement.saveEnds')}
            </button>
          </div>
        </section>
      )}
    </article>
  );
}
