import type { AnonymityHint, Drift } from '../../api/quotes';
import type { Messages } from '../../i18n/messages';
import type { Mark } from './Marked';

/** What drifted, in a sentence: what is written, and what stood there. */
export function driftSentence({ start, end, kind, stood }: Drift, wording: string, { text }: Messages): string {
  return text(`quotes.drift.${kind}`, { written: wording.slice(start, end), stood });
}

export function driftMarks(drift: readonly Drift[], wording: string, messages: Messages): Mark[] {
  return drift.map((one) => ({ start: one.start, end: one.end, look: 'is-drift', title: driftSentence(one, wording, messages) }));
}

export function hintMarks(hints: readonly AnonymityHint[], { text }: Messages): Mark[] {
  return hints.map(({ start, end, reason }) => ({ start, end, look: 'is-hint', title: text(`quotes.hint.${reason}`) }));
}
