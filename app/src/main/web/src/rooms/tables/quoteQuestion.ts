import type { QuoteQuestion } from '../../api/quotes';
import type { ColumnAnswer } from '../../api/tables';

/** The quotes of a code by those who gave an answer; by everybody for a total. */
export function quoteQuestion(codeId: string, answer: ColumnAnswer | null): QuoteQuestion {
  return {
    filter: {
      codes: [codeId], attributes: {}, coders: [], sources: [], chosen: false, words: '',
      where: answer === null ? '' : `${quoted(answer.variable)} = ${quoted(answer.code)}`,
    },
    grouping: 'code',
    attribution: '',
    variables: [],
  };
}

/** A name or value in a filter may hold anything but quotation marks, and none can be written with one. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '')}"`;
}
