import type { HitCoding } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';

/** What will be coded, passage by passage, for whoever wants to see it before it is done. */
export function PlannedList({ plan }: { readonly plan: HitCoding }) {
  const messages = useMessages();
  const { text } = messages;
  const list = plan.list ?? [];
  if (list.length === 0) return null;
  return (
    <details className="planned" data-testid="tag-list">
      <summary>{text('search.planList')}</summary>
      {list.length < plan.passages && <p className="hint">{text('search.planListFirst', { count: list.length, total: plan.passages })}</p>}
      <ul tabIndex={0} aria-label={text('search.planList')}>
        {list.map((one) => (
          <li key={`${one.sourceId}:${one.start}:${one.end}`}>
            <a href={formatRoute({ room: 'reading', sourceId: one.sourceId, range: [one.start, one.end] })}>{one.text}</a>
            <span className="hint">
              {one.source}, {linesText(one.lines, messages)}
              {one.as !== null && ` · ${text(`match.${one.as}`)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
