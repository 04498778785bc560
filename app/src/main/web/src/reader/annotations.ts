import { assignLanes } from './lanes';
import { type TextRange, byPlace, overlaps } from './range';
import { type Turn, turnAt } from './turns';

/** A coding as the reader draws it. */
export interface Annotation extends TextRange {
  readonly id: string;
  /** What stands beside the stripe. */
  readonly label: string;
  /** The code's whole path, for whoever hovers or listens. */
  readonly path: string;
  readonly colour: string;
  readonly coder: string;
  /** Drawn before the server has confirmed it. */
  readonly pending: boolean;
  /** How many notes there are on it. */
  readonly memos: number;
}

/** A passage that was chosen to be printed. */
export interface Star extends TextRange {
  readonly id: string;
  readonly coder: string;
}

/** Everything that is drawn at a text. */
export interface ReaderContent {
  readonly annotations: readonly Annotation[];
  readonly stars: readonly Star[];
  /** The coders whose stripes stand side by side and are compared; null for one column for all. */
  readonly columns: readonly string[] | null;
}

export interface LaidOut extends Annotation {
  /** Which underline under the text is its own. */
  readonly lane: number;
  /** The column of its coder in the margin, and its place among the stripes there. */
  readonly column: number;
  readonly stripe: number;
}

/** About one line: two stripes on one line would cover each other, so the lane stays taken for as long. */
const LETTERS_PER_LINE = 72;

/** The annotations in the order of reading, each with its lane; with columns, only those of the coders there. */
export function layOut({ annotations, columns }: ReaderContent, turns: readonly Turn[]): LaidOut[] {
  const shown = columns === null ? annotations : annotations.filter(({ coder }) => columns.includes(coder));
  const sorted = shown.toSorted(byPlace);
  const extents = sorted.map(({ start, end }) => {
    const endOfTurn = turns[turnAt(turns, Math.max(start, end - 1))]?.nodeEnd ?? end;
    return { start, end: Math.max(end, Math.min(end + LETTERS_PER_LINE, endOfTurn)) };
  });
  const lanes = assignLanes(extents);
  const laidOut = sorted.map((annotation, index): LaidOut => {
    const lane = lanes[index] ?? 0;
    return { ...annotation, lane, column: 0, stripe: lane };
  });
  if (columns === null) return laidOut;
  return inColumns(laidOut, extents, columns);
}

function inColumns(laidOut: readonly LaidOut[], extents: readonly TextRange[], columns: readonly string[]): LaidOut[] {
  const stripes = new Array<number>(laidOut.length).fill(0);
  for (const coder of columns) {
    const own = laidOut.flatMap((one, index) => (one.coder === coder ? [index] : []));
    const lanes = assignLanes(own.map((index) => extents[index] ?? { start: 0, end: 0 }));
    own.forEach((index, i) => (stripes[index] = lanes[i] ?? 0));
  }
  return laidOut.map((one, index) => ({ ...one, column: columns.indexOf(one.coder), stripe: stripes[index] ?? 0 }));
}

/** The paths of the codes at each turn, for screen readers. One sweep along the turns. */
export function pathsByTurn(sorted: readonly Annotation[], turns: readonly Turn[]): string[] {
  const paths: string[] = [];
  let active: Annotation[] = [];
  let next = 0;
  for (const turn of turns) {
    for (let one = sorted[next]; one && one.start < turn.nodeEnd; one = sorted[++next]) active.push(one);
    if (active.length > 0) active = active.filter((one) => one.end > turn.start);
    if (active.length === 0) {
      paths.push('');
      continue;
    }
    const here = active.filter((one) => overlaps(one, turn)).map((one) => one.path);
    paths.push([...new Set(here)].join(', '));
  }
  return paths;
}
