import type { Hit, MatchKind } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { markedPieces } from './marked';

export function HitView({ hit }: { readonly hit: Hit }) {
  const messages = useMessages();
  const { text } = messages;
  const codes = useStore(useWorkbench().codes);
  const pieces = markedPieces(hit.text, hit.start, hit.matches);
  const where = [hit.source, hit.speaker, hit.case !== null && hit.source.includes(hit.case) ? null : hit.case, linesText(hit.lines, messages)];
  return (
    <li>
      <a
        className="hit"
        data-testid="search-hit"
        href={formatRoute({ room: 'reading', sourceId: hit.sourceId, range: [hit.start, hit.end] })}
      >
        <span className="hit-where">{where.filter(Boolean).join(' · ')}</span>
        <span className="hit-text">
          {pieces.map((piece, index) =>
            piece.as === null ? piece.text : <mark key={index} className={`is-${piece.as}`}>{piece.text}</mark>,
          )}
        </span>
        <span className="hit-why">
          {[...reasons(hit)].map(([kind, words]) => (
            <span key={kind}>
              <b>{text(`match.${kind}`)}</b> {[...words].map((word) => `«${word}»`).join(', ')}
            </span>
          ))}
          {hit.codes.map((path) => (
            <span key={path} className="hit-code">
              <CodeDot code={codes.find((code) => code.path === path)} path={path} /> <CodePath path={path} />
            </span>
          ))}
        </span>
      </a>
    </li>
  );
}

/** The words that matched, by how they were recognised. */
function reasons(hit: Hit): Map<MatchKind, Set<string>> {
  const byKind = new Map<MatchKind, Set<string>>();
  for (const { start, end, as } of hit.matches) {
    const word = hit.text.slice(start - hit.start, end - hit.start);
    byKind.set(as, (byKind.get(as) ?? new Set()).add(word));
  }
  return byKind;
}
