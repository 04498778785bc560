import { type Messages, isMessageKey } from '../i18n/messages';
import type { ApiError } from './errors';

export interface FailureWords {
  readonly sentence: string;
  /** The particulars in the server's own words, which are English; null where the sentence says it all. */
  readonly detail: string | null;
}

/** Kinds of failure whose sentence says it all. */
const COMPLETE: ReadonlySet<string> = new Set([
  'nothingToUndo', 'nothingToRedo', 'undoNotNewest', 'undoConflict', 'redoConflict', 'codeExists', 'readOnly', 'tooLarge', 'token', 'foreign',
  'noBackup', 'sourceGone', 'codeGone', 'codingGone', 'badCodePath', 'badCoderName', 'badProjectName', 'unknownCoder',
]);

/** What went wrong in the language of the screen, with the server's particulars where there are any. */
export function failureWords(error: ApiError, messages: Messages): FailureWords {
  const key = `error.${error.kind}`;
  const sentence = messages.text(isMessageKey(key) ? key : 'error.refused', error.particulars);
  if (COMPLETE.has(error.kind)) return { sentence, detail: null };
  const own = [error.message, error.hint].filter(Boolean).join(' ');
  return messages.language === 'en' ? { sentence: own, detail: null } : { sentence, detail: own };
}
