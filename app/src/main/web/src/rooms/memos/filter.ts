import type { MemoRow } from '../../api/memos';
import type { MemoKind } from '../../api/types';

export const KINDS: readonly MemoKind[] = ['coding', 'quote', 'source', 'code', 'case', 'project', 'questionnaire', 'variable', 'gone'];
export type MemoOrder = 'newest' | 'place' | 'code' | 'coder';

export interface MemoFilter {
  readonly words: string;
  readonly kind: MemoKind | '';
  readonly coder: string;
  /** A code's path, with those below it. */
  readonly code: string;
  readonly order: MemoOrder;
}

export const NO_MEMO_FILTER: MemoFilter = { words: '', kind: '', coder: '', code: '', order: 'newest' };

/** The memos that fit: every word stands somewhere in the note, the passage, or the names of what it is on. */
export function fitting(memos: readonly MemoRow[], filter: MemoFilter, compare: (a: string, b: string) => number): MemoRow[] {
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  const fits = (memo: MemoRow) => {
    const all = fold([memo.text, memo.passage, memo.name, memo.code, memo.source].join('\n'));
    return words.every((word) => all.includes(word));
  };
  return memos
    .filter(({ kind }) => filter.kind === '' || kind === filter.kind)
    .filter(({ coder }) => filter.coder === '' || coder === filter.coder)
    .filter(({ code }) => filter.code === '' || code === filter.code || (code?.startsWith(`${filter.code}/`) ?? false))
    .filter(fits)
    .sort(ORDERS[filter.order](compare));
}

type Order = (a: MemoRow, b: MemoRow) => number;

const newest: Order = (a, b) => b.at.localeCompare(a.at);

/** What has no place, or no code, comes last. */
const ORDERS: Readonly<Record<MemoOrder, (compare: (a: string, b: string) => number) => Order>> = {
  newest: () => newest,
  place: (compare) => (a, b) => last(a.source, b.source, compare) || (a.start ?? -1) - (b.start ?? -1) || newest(a, b),
  code: (compare) => (a, b) => last(a.code, b.code, compare) || newest(a, b),
  coder: (compare) => (a, b) => compare(a.coder, b.coder) || newest(a, b),
};

function last(a: string | undefined, b: string | undefined, compare: (a: string, b: string) => number): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  return compare(a, b);
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('nb');
}
