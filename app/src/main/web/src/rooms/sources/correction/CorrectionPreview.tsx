import { useMemo } from 'react';
import { useMessages } from '../../../i18n/language';
import type { Correction } from '../sourceCalls';
import { changedPlaces } from './changedLines';

const MOST_PLACES = 500;

/** What was changed, place by place, and the passages whose words are others now. */
export function CorrectionPreview({ before, correction }: { readonly before: string; readonly correction: Correction }) {
  const { text, number } = useMessages();
  const places = useMemo(() => changedPlaces(before, correction.edits), [before, correction]);
  const changed = correction.passages.filter((passage) => passage.changed);
  return (
    <>
      {changed.length > 0 && (
        <section>
          <h2>{text('correct.toReview')}</h2>
          <ul className="plain-list">
            {changed.map((passage) => (
              <li key={passage.id} data-testid="changed-passage">
                <span className="hint">
                  {passage.code ?? text('reviews.quote')}{passage.coder && ` · ${passage.coder}`} · {text('lines.single', { line: passage.before.lines[0] })}
                </span>
                <span className="was-is"><del>{passage.before.text}</del> <ins>{passage.after.text}</ins></span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{text('correct.changes')}</h2>
        <ul className="plain-list">
          {places.slice(0, MOST_PLACES).map((place, index) => (
            <li key={index} className="was-is">
              <span className="hint">{text('lines.single', { line: place.line })}</span>
              <span>
                {place.pieces.map((piece, at) =>
                  piece.kind === 'same' ? <span key={at}>{piece.text}</span> : piece.kind === 'out' ? <del key={at}>{shown(piece.text)}</del> : <ins key={at}>{shown(piece.text)}</ins>,
                )}
              </span>
            </li>
          ))}
        </ul>
        {places.length > MOST_PLACES && <p className="hint">{text('correct.more', { count: number(places.length - MOST_PLACES) })}</p>}
      </section>
    </>
  );
}

/** A break that came or went is seen by its sign. */
function shown(words: string): string {
  return words.trim() === '' ? words.replaceAll('\n', '¶').replaceAll(' ', '␣') : words;
}
