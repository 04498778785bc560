import type { AnswerCodings, AnswerColumns, AttributeColumn } from '../../api/types';

/** A coding of an answer or a part of it. */
export interface AnswerCoding {
  /** Null until the server has confirmed it. */
  readonly id: string | null;
  readonly codeId: string;
  readonly coder: string;
  readonly start: number;
  readonly end: number;
}

/** The answers to one open question; whatever is known of an answer stands in its row. */
export interface Sheet {
  readonly state: string;
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  /** The texts as they are searched. */
  readonly folded: readonly string[];
  readonly cases: readonly string[];
  readonly attributes: readonly AttributeColumn[];
  readonly codings: readonly (readonly AnswerCoding[])[];
}

const NONE: readonly AnswerCoding[] = [];

export function sheetOf({ state, ids, texts, cases, attributes, codings }: AnswerColumns): Sheet {
  return { state, ids, texts, folded: texts.map(fold), cases, attributes, codings: codingsByRow(codings, ids.length) };
}

export function codingsByRow({ codes, coders, rows }: AnswerCodings, answers: number): readonly (readonly AnswerCoding[])[] {
  const byRow: (readonly AnswerCoding[])[] = new Array<readonly AnswerCoding[]>(answers).fill(NONE);
  for (const [id, row, code, coder, start, end] of rows) {
    const before = byRow[row];
    if (before) byRow[row] = [...before, { id, codeId: codes[code] ?? '', coder: coders[coder] ?? '', start, end }];
  }
  return byRow;
}

/** The sheet with other codings in some rows. */
export function withCodings(sheet: Sheet, rows: Iterable<number>, change: (codings: readonly AnswerCoding[], row: number) => readonly AnswerCoding[]): Sheet {
  const codings = [...sheet.codings];
  for (const row of rows) codings[row] = change(codings[row] ?? NONE, row);
  return { ...sheet, codings };
}

export function valueOf(column: AttributeColumn, row: number): string {
  return column.values[column.places[row] ?? 0] ?? '';
}

/** Case does not count; letters do: å is not a. */
export function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('nb');
}

export function isWhole(coding: AnswerCoding, text: string): boolean {
  return coding.start === 0 && coding.end === text.length;
}
