/** What an answer takes: known from its length before it is drawn, so that nothing jumps while it is scrolled. */
export interface RowSize {
  readonly lines: number;
  readonly height: number;
}

const LINE = 21;
const AROUND = 14;
const MOST_LINES = 3;
/** A letter of the answers' type is this wide on average, rather too wide than too narrow. */
const LETTER = 7.4;
export const ONE_LINE = LINE + AROUND;

export function rowSize(length: number, width: number): RowSize {
  const letters = Math.max(10, Math.floor(width / LETTER));
  const lines = Math.min(MOST_LINES, Math.max(1, Math.ceil(length / letters)));
  return { lines, height: lines * LINE + AROUND };
}
