import type { Hit } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { markedPieces } from './marked';

/** A hit's text with the words that matched; each says how it was recognised. */
export function MarkedText({ hit }: { readonly hit: Hit }) {
  const { text } = useMessages();
  return markedPieces(hit.text, hit.start, hit.matches).map((piece, index) =>
    piece.as === null ? piece.text : (
      <mark key={index} className={`is-${piece.as}`} title={text(`match.${piece.as}`)}>
        {piece.text}
        {piece.as !== 'exact' && <span className="visually-hidden"> ({text(`match.${piece.as}`)}) </span>}
      </mark>
    ),
  );
}
