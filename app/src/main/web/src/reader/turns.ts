import type { Segment, SegmentKind } from '../api/types';

export interface Turn {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Where this turn's text node ends: after the newline that follows the turn, if there is one. */
  readonly nodeEnd: number;
  readonly line: number | null;
  readonly kind: SegmentKind;
  readonly speaker: string | null;
  /** When it was said, as the label or else the recording has it, such as `00:12:30`. */
  readonly time: string | null;
  /** False where the turn before has the same speaker, who then need not be named again. */
  readonly namesSpeaker: boolean;
  readonly interviewer: boolean;
}

/**
 * The turns of a text, in order. What stands between two segments is newlines; should there be more, it
 * becomes a paragraph of its own, so that every letter of the text is shown.
 */
export function turnsOf(text: string, segments: readonly Segment[]): Turn[] {
  const parts: Part[] = [];
  let at = 0;
  for (const segment of segments) {
    const label = speakerLabel(text, at, segment);
    addGap(parts, text, at, label?.start ?? segment.start);
    if (segment.end > segment.start) {
      parts.push({ ...segment, line: segment.lines[0], ...(label ? { speaker: label.words } : {}) });
    }
    at = Math.max(at, segment.end);
  }
  addGap(parts, text, at, text.length);
  const labelled = parts.map((part) => {
    const { speaker, time } = timed(part.speaker);
    return { ...part, speaker, time: time ?? part.times?.[0] ?? null };
  });
  return labelled.map((part, index) => {
    const before = labelled[index - 1];
    const next = parts[index + 1]?.start ?? text.length;
    return {
      ...part,
      index,
      nodeEnd: text[part.end] === '\n' && part.end < next ? part.end + 1 : part.end,
      namesSpeaker: part.speaker !== null && part.speaker !== before?.speaker,
    };
  });
}

/** Letters that a label may have beside the name, such as a time; more is a sentence about somebody. */
const MOST_BESIDE_NAME = 24;

const TIME = /[[(]?(?<!\d)(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?(?!\d)[\])]?/;

/** A label's time apart from its name: the name is said once for turns in a row, the time at each. */
function timed(label: string | null): { speaker: string | null; time: string | null } {
  const found = label === null ? null : TIME.exec(label);
  if (label === null || !found) return { speaker: label, time: null };
  const name = (label.slice(0, found.index) + label.slice(found.index + found[0].length)).replace(/\s+/g, ' ').trim();
  return name === '' ? { speaker: label, time: null } : { speaker: name, time: found[1] ?? null };
}

type Part = Pick<Turn, 'start' | 'end' | 'line' | 'kind' | 'speaker' | 'interviewer'> & Pick<Segment, 'times'>;

/**
 * The label that stands before what somebody says, such as `LEDER 3:`, which the margin shows instead. What
 * else the line has before the words, such as a time, stays with it, so that every letter is shown.
 */
function speakerLabel(text: string, from: number, { start, speaker }: Segment): { start: number; words: string } | null {
  if (speaker === null) return null;
  const before = text.slice(from, start);
  const line = before.trimEnd().lastIndexOf('\n') + 1;
  const words = before.slice(line).trim().replace(/\s*:$/, '');
  const isLabel = words.length <= speaker.length + MOST_BESIDE_NAME
    && words.toLocaleLowerCase('nb').includes(speaker.toLocaleLowerCase('nb'));
  if (!isLabel) return null;
  return { start: from + line, words };
}

function addGap(parts: Part[], text: string, from: number, to: number): void {
  const gap = text.slice(from, to);
  const words = gap.trim();
  if (words === '') return;
  const start = from + gap.indexOf(words);
  const end = start + words.length;
  parts.push({ start, end, line: null, kind: 'paragraph', speaker: null, interviewer: false });
}

/** The index of the turn that `offset` lies in, or of the last one before it; 0 for an offset before the first. */
export function turnAt(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((turns[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
