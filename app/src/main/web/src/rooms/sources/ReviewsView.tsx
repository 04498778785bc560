import { useMemo, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { type Review, SourceCalls } from './sourceCalls';

/** Passages whose words changed when their text was corrected: the old wording beside the new. */
export function ReviewsView({ sourceId }: { readonly sourceId: string | null }) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const calls = useMemo(() => new SourceCalls(workbench.client), [workbench]);
  const loaded = useLoad(`reviews/${sourceId ?? ''}`, () => calls.reviews(sourceId));
  const [isBusy, setBusy] = useState(false);
  const reviews = loaded.data ?? [];

  const decide = async (chosen: readonly Review[], decision: 'keep' | 'remove') => {
    setBusy(true);
    try {
      await workbench.writes.addOnce(() => calls.decide(chosen.map(({ id }) => id), decision));
      workbench.status.say({ kind: 'did', message: decision === 'keep' ? 'reviews.kept' : 'reviews.removed', values: { count: chosen.length }, undoable: true });
      await workbench.reload();
      document.getElementById('reviews-title')?.focus();
    } catch (error) {
      workbench.report(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="room reviews" aria-labelledby="reviews-title">
      <div className="room-bar">
        <a href={formatRoute({ room: 'sources' })}>{text('room.sources')}</a>
        <h1 id="reviews-title" tabIndex={-1}>{text('reviews.title')}</h1>
        <span className="room-note">{count('sources.reviews', reviews.length)}</span>
        <span className="room-actions">
          {sourceId !== null && <a className="button" href={formatRoute({ room: 'sources', view: 'reviews' })}>{text('reviews.all')}</a>}
          {reviews.length > 1 && (
            <button type="button" className="button" disabled={isBusy} onClick={() => void decide(reviews, 'keep')}>{text('reviews.keepAll')}</button>
          )}
        </span>
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.data !== null && reviews.length === 0 && <Empty title={text('reviews.none')}><p>{text('reviews.noneHelp')}</p></Empty>}
      <ul className="review-list">
        {reviews.map((review) => (
          <li key={review.id} data-testid="review">
            <p className="review-head">
              <b>{review.code?.replaceAll('/', ' / ') ?? text('reviews.quote')}</b>
              <span className="hint">
                {review.coder && `${review.coder} · `}{review.source}
                {review.after && ` · ${text('lines.single', { line: review.after.lines[0] })}`}
              </span>
            </p>
            <div className="review-words">
              <div><span className="hint">{text('reviews.before')}</span><blockquote>{review.before.text}</blockquote></div>
              <div><span className="hint">{text('reviews.after')}</span><blockquote>{review.after?.text ?? text('reviews.gone')}</blockquote></div>
            </div>
            <p className="review-actions">
              <button type="button" className="button" disabled={isBusy} data-testid="review-keep" onClick={() => void decide([review], 'keep')}>{text('reviews.keep')}</button>
              {review.after && (
                <a className="button" href={formatRoute({ room: 'reading', sourceId: review.sourceId, range: [review.after.start, review.after.end] })}>{text('reviews.adjust')}</a>
              )}
              {review.after && (
                <button type="button" className="button" disabled={isBusy} data-testid="review-remove" onClick={() => void decide([review], 'remove')}>
                  {review.kind === 'coding' ? text('reviews.remove') : text('reviews.removeQuote')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
