import type { Segment } from '../api/types';

/** A text of turns with `gap` between them, and its segments; names before a colon are the speakers. */
export function transcript(turns: readonly string[], gap = '\n'): { text: string; segments: Segment[] } {
  let text = '';
  const segments = turns.map((turn, index): Segment => {
    const [, speaker, words = turn] = /^(\p{L}+): (.*)$/su.exec(turn) ?? [];
    const start = text.length;
    text += words + gap;
    return {
      start,
      end: start + words.length,
      lines: [index + 1, index + 1],
      kind: speaker ? 'turn' : 'paragraph',
      speaker: speaker ?? null,
      interviewer: speaker === 'Intervjuer',
    };
  });
  return { text, segments };
}
