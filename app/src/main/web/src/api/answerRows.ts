import type { AnswerColumns, SourceRow } from './types';

/** Answers that came column by column, as rows of sources. */
export function answerRows({ ids, texts, cases, attributes, codings }: AnswerColumns): SourceRow[] {
  const counts = new Map<number, number>();
  for (const [, row] of codings.rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  return ids.map((id, row) => {
    const text = texts[row] ?? '';
    const known = attributes.flatMap(({ name, values, places }) => {
      const value = values[places[row] ?? 0] ?? '';
      return value === '' ? [] : [[name, value] as const];
    });
    return {
      id,
      name: text,
      kind: 'openAnswer' as const,
      length: text.length,
      words: text.split(/\s+/).filter((word) => word !== '').length,
      case: cases[row] || null,
      codings: counts.get(row) ?? 0,
      attributes: Object.fromEntries(known),
      text,
    };
  });
}
