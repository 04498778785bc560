import type { Hit, MatchKind } from '../../api/types';
import { colourOf } from '../../codes/colour';
import { useMessages } from '../../i18n/language';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { HitCodes } from './HitCodes';
import { LikeLinks } from './LikeLinks';
import { MarkedText } from './MarkedText';

export const routeOf = (hit: Hit) => formatRoute({ room: 'reading', sourceId: hit.sourceId, range: [hit.start, hit.end] });

interface HitRowProps {
  readonly hit: Hit;
  readonly withSource: boolean;
  /** How many other hits say nearly the same. */
  readonly repeated: number;
  readonly isUnfolded: boolean;
  unfold(): void;
}

/** A hit as a passage: where it stands, whose it is, the text, why it was found, its codes. */
export function HitRow({ hit, withSource, repeated, isUnfolded, unfold }: HitRowProps) {
  const messages = useMessages();
  const { text, count } = messages;
  const codes = useStore(useWorkbench().codes);
  // A bare number says nothing without its name.
  const attributes = Object.entries(hit.attributes).map(([name, value]) => (/^[\d.,]+$/.test(value) ? `${name} ${value}` : value));
  const isNamed = hit.case !== null && hit.source.includes(hit.case);
  const where = [hit.speaker, isNamed ? null : hit.case, ...attributes, linesText(hit.lines, messages)];
  const reasons = [...reasonsOf(hit)].filter(([kind]) => kind !== 'exact');
  return (
    <div className={`hit${hit.interviewer ? ' is-interviewer' : ''}`}>
      <span className="hit-stripes" aria-hidden="true">
        {hit.codes.slice(0, 4).map((path) => (
          <i key={path} style={{ '--code': colourOf(codes.find((code) => code.path === path), path) }} />
        ))}
      </span>
      <span className="hit-where">
        {hit.new && <b className="new-mark">{text('search.new')}</b>}
        <a href={routeOf(hit)} tabIndex={-1}>{withSource ? hit.source : linesText(hit.lines, messages)}</a>
        {(withSource ? where : where.slice(0, -1)).filter(Boolean).map((one, index) => <span key={index}>{one}</span>)}
        <LikeLinks hit={hit} />
        {repeated > 0 && (
          <button type="button" className="link hit-repeated" tabIndex={-1} aria-expanded={isUnfolded} data-testid="hit-repeated" onClick={unfold}>
            {count('search.repeated', repeated)}
          </button>
        )}
      </span>
      <span className="hit-text"><MarkedText hit={hit} /></span>
      {(reasons.length > 0 || hit.codes.length > 0) && (
        <span className="hit-why">
          {reasons.map(([kind, words]) => (
            <span key={kind}>
              {text(`match.${kind}`)}: {[...words].map((word) => `«${word}»`).join(', ')}
            </span>
          ))}
          <HitCodes codes={hit.codes} />
        </span>
      )}
    </div>
  );
}

/** The words that matched, by how they were recognised. */
function reasonsOf(hit: Hit): Map<MatchKind, Set<string>> {
  const byKind = new Map<MatchKind, Set<string>>();
  for (const { start, end, as } of hit.matches) {
    const word = hit.text.slice(start - hit.start, end - hit.start).toLocaleLowerCase('nb');
    byKind.set(as, (byKind.get(as) ?? new Set()).add(word));
  }
  return byKind;
}
