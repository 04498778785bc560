import type { MaskProposal, QuoteRow, QuoteWarning } from '../../api/quotes';
import { useMessages } from '../../i18n/language';
import type { Messages } from '../../i18n/messages';
import { linesText } from '../../parts/lines';
import { formatRoute } from '../../route/route';
import { driftSentence } from './driftWords';

interface WarningsProps {
  readonly row: QuoteRow;
  /** Whether letters are kept, so that what is put in stays the same everywhere. */
  readonly areMasksKept: boolean;
  readonly readOnly: boolean;
  /** Puts a wording in the place of the one that is printed. */
  reword(edited: string): void;
}

/** What to look at before the quote is printed, each with what can be done about it. */
export function Warnings({ row, areMasksKept, readOnly, reword }: WarningsProps) {
  const messages = useMessages();
  const { text } = messages;
  const { review } = row;
  if (!review || (review.warnings.length === 0 && review.proposals.length === 0)) return null;
  return (
    <ul className="quote-warnings" data-testid="quote-warnings">
      {distinct(review.warnings).map((warning) => (
        <li key={`${warning.kind} ${warning.about.join('|')}`}>
          <b>{said(warning, row, messages)}</b>{' '}
          {warning.other && (
            <a href={formatRoute({ room: 'reading', sourceId: warning.other.sourceId, range: [warning.other.start, warning.other.end] })}>
              {warning.other.source}, {linesText(warning.other.lines, messages)}
            </a>
          )}{' '}
          <span className="todo">{text(`quotes.todo.${warning.kind}`)}</span>
        </li>
      ))}
      {!readOnly && areMasksKept && review.proposals.map((proposal) => (
        <li key={`${proposal.start} ${proposal.instead}`}>
          <button type="button" className="link" data-testid="mask-words" onClick={() => reword(masked(row.edited, proposal))}>
            {text('quotes.maskWords', { words: row.edited.slice(proposal.start, proposal.end), instead: proposal.instead })}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The wording with what stands instead of the words that are proposed. */
export function masked(edited: string, { start, end, instead }: MaskProposal): string {
  return edited.slice(0, start) + instead + edited.slice(end);
}

function distinct(warnings: readonly QuoteWarning[]): readonly QuoteWarning[] {
  const seen = new Set<string>();
  return warnings.filter(({ kind, about }) => {
    const key = `${kind} ${about.join('|')}`;
    return !seen.has(key) && seen.add(key);
  });
}

function said({ kind, about }: QuoteWarning, row: QuoteRow, messages: Messages): string {
  const { text } = messages;
  const [first = '', second = '', third = ''] = about;
  switch (kind) {
    case 'attributionIncomplete': return text('quotes.says.attributionIncomplete', { names: first });
    case 'attributionMismatch': return text('quotes.says.attributionMismatch', { says: first, known: second });
    case 'severalSpeakers': return text('quotes.says.severalSpeakers', { names: first });
    case 'fewPeople': return text('quotes.says.fewPeople', { values: first, here: second, all: third });
    case 'identifying': return text('quotes.says.identifying', { words: first, reason: reason(second, messages) });
    case 'identifyingContext': return text('quotes.says.identifyingContext', { words: first, reason: reason(second, messages) });
    case 'usedTwice': return text('quotes.says.usedTwice', { places: first });
    case 'drift': {
      const drift = row.choice?.drift.find((one) => one.kind === first && one.stood === third);
      return drift ? driftSentence(drift, row.edited, messages) : text('quotes.warning.drift');
    }
    default: return text(`quotes.says.${kind}`);
  }
}

function reason(id: string, { text }: Messages): string {
  return text(`quotes.hint.${id as 'capital'}`);
}
