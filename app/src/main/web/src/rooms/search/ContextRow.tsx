import { useMessages } from '../../i18n/language';
import { linesText } from '../../parts/lines';
import { HitCodes } from './HitCodes';
import { routeOf } from './HitRow';
import type { ContextLine } from './concordance';

/** A match in the middle of its line, with the text on either side. */
export function ContextRow({ line: { hit, match, left, keyword, right } }: { readonly line: ContextLine }) {
  const messages = useMessages();
  const { text } = messages;
  const where = [hit.speaker, linesText(hit.lines, messages)].filter(Boolean).join(', ');
  return (
    <div className={`context${hit.interviewer ? ' is-interviewer' : ''}`}>
      <span className="context-left"><span>{left}</span></span>
      <span className="context-right">
        {match && (
          <mark className={`is-${match.as}`} title={text(`match.${match.as}`)}>
            {keyword}
            {match.as !== 'exact' && <span className="visually-hidden"> ({text(`match.${match.as}`)}) </span>}
          </mark>
        )}
        {right}
      </span>
      <span className="context-where" title={`${hit.source}, ${where}`}>
        {hit.new && <b className="new-mark">{text('search.new')}</b>}
        <a href={routeOf(hit)} tabIndex={-1}>{hit.source}</a> <span>{where}</span> <HitCodes codes={hit.codes} />
      </span>
    </div>
  );
}
