import { useState } from 'react';
import type { QuoteCalls, QuoteRow } from '../../api/quotes';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';
import { LineEditor } from './LineEditor';
import { Marked } from './Marked';
import { Warnings } from './Warnings';
import { WordingEditor } from './WordingEditor';
import type { QuoteDeeds } from './deeds';
import { driftMarks, driftSentence, hintMarks } from './driftWords';
import { useDraft } from './useDraft';

export interface QuoteCardProps {
  readonly row: QuoteRow;
  readonly codes: ReadonlyMap<string, Code>;
  readonly calls: QuoteCalls;
  readonly deeds: QuoteDeeds;
  readonly readOnly: boolean;
  /** Places where quotes are used already, to be chosen again. */
  readonly places: readonly string[];
  /** Whether letters of masks are kept, so that what is put in stays the same everywhere. */
  readonly areMasksKept: boolean;
}

/** The key of a draft of a quote's wording (`w`), attribution (`a`) or use (`u`). */
export function draftKey({ sourceId, start, end }: QuoteRow, kind: 'w' | 'a' | 'u'): string {
  return `quote:${kind}:${sourceId}:${start}-${end}`;
}

export function QuoteCard({ row, codes, calls, deeds, readOnly, places, areMasksKept }: QuoteCardProps) {
  const messages = useMessages();
  const { text, count } = messages;
  const [wording, setWording] = useDraft(draftKey(row, 'w'));
  const [attribution, setAttribution] = useDraft(draftKey(row, 'a'));
  const [use, setUse] = useDraft(draftKey(row, 'u'));
  const [unfolded, setUnfolded] = useState(false);
  const { choice, review } = row;
  const says = review?.attribution ?? row.attribution;
  const isEdited = row.edited !== row.verbatim;
  const drift = choice?.drift ?? [];
  const marks = [...driftMarks(drift, row.edited, messages), ...hintMarks(row.hints, messages)];
  return (
    <div className={`quote${choice ? ' is-chosen' : ''}`}>
      <button
        type="button"
        className="star"
        data-testid="quote-star"
        aria-pressed={choice !== null}
        aria-label={text('quotes.star')}
        title={`${text('quotes.star')} (s)`}
        disabled={readOnly}
        onClick={() => void deeds.star(row)}
      >
        {choice ? '★' : '☆'}
      </button>
      <div className="quote-body">
        {review && review.before !== '' && <p className="quote-around">{review.before}</p>}
        {isEdited && <p className="quote-verbatim">{row.verbatim}</p>}
        <blockquote className={isEdited ? 'is-edited' : ''}>
          <Marked marks={marks}>{row.edited}</Marked>
        </blockquote>
        {review && review.after !== '' && <p className="quote-around">{review.after}</p>}
        {wording !== null && !readOnly && (
          <WordingEditor
            row={row}
            calls={calls}
            draft={wording}
            change={setWording}
            save={(edited) => deeds.reword(row, edited)}
            close={() => setWording(null)}
          />
        )}
        {wording === null && !review && drift.length > 0 && (
          <ul className="drift-list" data-testid="quote-drift">
            {drift.map((one) => <li key={`${one.start}-${one.stood}`}>{driftSentence(one, row.edited, messages)}</li>)}
          </ul>
        )}
        <p className="quote-source">
          {attribution === null ? (
            says !== '' && <span className="quote-attribution">– {says}</span>
          ) : (
            <LineEditor
              label={text('quotes.ownAttribution')}
              placeholder={text('quotes.asTemplate')}
              draft={attribution}
              change={setAttribution}
              save={(line) => deeds.attribute(row, line)}
              close={() => setAttribution(null)}
            />
          )}
          <a
            href={formatRoute({ room: 'reading', sourceId: row.sourceId, range: [row.start, row.end] })}
            title={text('quotes.open')}
          >
            {row.source}, {linesText(row.lines, messages)}
          </a>
          {row.coder !== '' && <span>{text(row.codingId ? 'quotes.codedBy' : 'quotes.chosenBy', { coder: row.coder })}</span>}
          {row.codes.map((path) => (
            <span key={path} className="code-chip">
              <CodeDot code={codes.get(path)} path={path} /> <CodePath path={path} />
            </span>
          ))}
        </p>
        {wording === null && <Warnings row={row} areMasksKept={areMasksKept} readOnly={readOnly} reword={(edited) => void deeds.reword(row, edited)} />}
        {!review && row.hints.length > 0 && (
          <p className="quote-hints">
            {text('quotes.mayTell')}{' '}
            {row.hints.map(({ start, end, reason }) => `«${row.edited.slice(start, end)}» (${text(`quotes.hint.${reason}`)})`).join(', ')}
          </p>
        )}
        {choice && (choice.uses.length > 0 || use !== null) && (
          <p className={`quote-uses${choice.uses.length > 1 ? ' is-twice' : ''}`}>
            {choice.uses.length > 1 && <b>{count('quotes.usedTimes', choice.uses.length)}</b>}
            {choice.uses.map(({ id, place }) => (
              <span key={id} className="use">
                {text('quotes.usedIn', { place })}
                {!readOnly && (
                  <button
                    type="button"
                    className="link"
                    aria-label={text('quotes.removeUse', { place })}
                    onClick={() => void deeds.removeUse(id, place)}
                  >
                    ×
                  </button>
                )}
              </span>
            ))}
          </p>
        )}
        {use !== null && !readOnly && (
          <p className="quote-uses">
            <LineEditor
              label={text('quotes.place')}
              placeholder={text('quotes.placeExample')}
              draft={use}
              suggestions={places}
              change={setUse}
              save={(place) => deeds.use(row, place)}
              close={() => setUse(null)}
            />
          </p>
        )}
        <p className="quote-actions">
          {!readOnly && (
            <>
              {wording === null && (
                <button type="button" className="link" data-testid="quote-edit" onClick={() => setWording(row.edited)}>{text('quotes.edit')}</button>
              )}
              {attribution === null && (
                <button type="button" className="link" onClick={() => setAttribution(choice?.attribution ?? '')}>{text('quotes.attribute')}</button>
              )}
              {use === null && (
                <button type="button" className="link" data-testid="quote-use" onClick={() => setUse('')}>{text('quotes.use')}</button>
              )}
            </>
          )}
          {row.like.length > 0 && (
            <button type="button" className="link" data-testid="quote-like" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {count('quotes.like', row.like.length)} {unfolded ? '▴' : '▾'}
            </button>
          )}
        </p>
        {unfolded && (
          <ul className="quote-likes">
            {row.like.map((like) => (
              <li key={`${like.sourceId}-${like.start}-${like.end}`}>
                <QuoteCard row={like} codes={codes} calls={calls} deeds={deeds} readOnly={readOnly} places={places} areMasksKept={areMasksKept} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
