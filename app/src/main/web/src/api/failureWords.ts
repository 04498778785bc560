import { type Messages, type Values, isMessageKey } from '../i18n/messages';
import type { ApiError, QueryFault, Reason } from './errors';

export interface FailureWords {
  readonly sentence: string;
  /** What is of use to those who look into it only, in another program's words; null where there is nothing. */
  readonly detail: string | null;
}

/** The parts of a place in a file, in the order in which they are told. */
const PARTS = ['sheet', 'cell', 'line', 'column', 'variable', 'set', 'key'] as const;
/** Kinds that say of many things at once that they failed; what did, stands in the server's own sentence. */
const GENERAL: ReadonlySet<string> = new Set(['badRequest', 'refused', 'internal']);

/** What went wrong, in the language of the screen: where, what, and the reasons behind it. */
export function failureWords(error: ApiError, messages: Messages): FailureWords {
  const reasons: readonly Reason[] = [error, ...error.because];
  const known = reasons.filter(({ kind }) => isMessageKey(`error.${kind}`));
  const fault = error.kind === 'query' && error.fault ? faultWords(error.fault, messages) : null;
  const told = fault === null ? known.map((reason) => sentenceOf(reason, messages)) : [fault];
  const details = reasons.flatMap(({ particulars }) => (particulars?.detail ? [String(particulars.detail)] : []));
  const isVague = known.length === 0 || (known.length === 1 && GENERAL.has(error.kind));
  if (isVague) details.unshift([error.message, error.hint].filter(Boolean).join(' '));
  return { sentence: told.join(' ') || messages.text('error.refused'), detail: details.filter(Boolean).join(' ') || null };
}

function sentenceOf({ kind, particulars = {}, place = {} }: Reason, messages: Messages): string {
  const key = `error.${kind}`;
  const sentence = isMessageKey(key) ? messages.text(key, particulars) : '';
  return `${placeOf(place, messages)}${sentence}${nearestOf(particulars.nearest, messages)}`;
}

/** For example `Linje 3, kolonne B: `; empty where there is no place. */
function placeOf(place: Values, messages: Messages): string {
  const parts = PARTS.filter((part) => place[part] !== undefined).map((part) => messages.text(`place.${part}`, place));
  const words = parts.join(', ');
  return words === '' ? '' : `${words.charAt(0).toLocaleUpperCase(messages.locale)}${words.slice(1)}: `;
}

/** The fault of a query, where the query itself is not shown with the place marked in it. */
function faultWords({ kind, subject, nearest }: QueryFault, messages: Messages): string | null {
  const key = `query.fault.${kind}`;
  if (!isMessageKey(key)) return null;
  // Some sentences lead to proposals that are shown below the query.
  return messages.text(key, { subject }).replace(/\s*[^.?!]*:$/, '') + nearestOf(nearest.join(', '), messages);
}

function nearestOf(nearest: string | number | undefined, messages: Messages): string {
  return nearest ? ` ${messages.text('error.nearest', { nearest })}` : '';
}
