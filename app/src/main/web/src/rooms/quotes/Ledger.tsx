import type { LedgerEntry, QuoteCalls } from '../../api/quotes';
import { useMessages } from '../../i18n/language';
import { Failure } from '../../parts/Failure';
import { linesText } from '../../parts/lines';
import { momentText } from '../../parts/moment';
import { formatRoute } from '../../route/route';
import { useLoad } from '../../state/useLoad';
import type { QuoteDeeds } from './deeds';

interface LedgerProps {
  readonly calls: QuoteCalls;
  readonly deeds: QuoteDeeds;
  readonly readOnly: boolean;
}

/** Where quotes are used, by place; a quote that is used twice says so in each. */
export function Ledger({ calls, deeds, readOnly }: LedgerProps) {
  const messages = useMessages();
  const { text, count, compare } = messages;
  const loaded = useLoad('ledger', (signal) => calls.ledger(signal));
  const byPlace = new Map<string, LedgerEntry[]>();
  for (const entry of loaded.data ?? []) byPlace.set(entry.use.place, [...(byPlace.get(entry.use.place) ?? []), entry]);
  const places = [...byPlace].toSorted(([a], [b]) => compare(a, b));
  return (
    <div className="ledger" data-testid="ledger">
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.state === 'ready' && places.length === 0 && <p className="hint">{text('quotes.noUses')}</p>}
      {places.map(([place, entries]) => (
        <section key={place} aria-label={place}>
          <h2>{place} <span className="figure">{count('quotes.count', entries.length)}</span></h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.use.id}>
                <blockquote>{entry.wording}</blockquote>
                <p className="quote-source">
                  <a href={formatRoute({ room: 'reading', sourceId: entry.sourceId, range: [entry.start, entry.end] })}>
                    {entry.source}, {linesText(entry.lines, messages)}
                  </a>
                  <span>{text('quotes.notedBy', { coder: entry.use.coder ?? '', at: momentText(entry.use.at, messages) })}</span>
                  {entry.times > 1 && <b className="is-twice">{count('quotes.usedTimes', entry.times)}</b>}
                  {entry.alike.length > 0 && <b className="is-twice">{text('quotes.alsoLike', { places: entry.alike.join(', ') })}</b>}
                  {!readOnly && (
                    <button
                      type="button"
                      className="link"
                      aria-label={text('quotes.removeUse', { place })}
                      onClick={() => void deeds.removeUse(entry.use.id, place)}
                    >
                      ×
                    </button>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
