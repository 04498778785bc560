import type { TextRange } from './range';

/** What is drawn under the text. */
export interface Mark extends TextRange {
  /** A coding's colour and lane, or one of the reader's own marks. */
  readonly look: CodingLook | OwnLook;
}

/** What somebody came for, what a search in the text finds and stands at, the current coding, what is selected. */
export const OWN_LOOKS = ['target', 'match', 'match-current', 'current', 'selection'] as const;
export type OwnLook = (typeof OWN_LOOKS)[number];

export interface CodingLook {
  readonly colour: string;
  readonly lane: number;
}

/** Deeper lanes would be a muddle under the letters; they are seen as stripes in the margin. */
export const LANES_UNDER_TEXT = 3;

/** Draws marks under the text. The marks of each call replace those of the call before. */
export interface Painter {
  paint(marks: readonly Mark[]): void;
  destroy(): void;
}
