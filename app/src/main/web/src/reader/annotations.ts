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
}

export interface LaidOut extends Annotation {
  readonly lane: number;
}

/** About one line: two stripes on one line would cover each other, so the lane stays taken for as long. */
const LETTERS_PER_LINE = 72;

/** The annotations in the order of reading, each with its lane. */
export function layOut(annotations: readonly Annotation[], turns: readonly Turn[]): LaidOut[] {
  const sorted = annotations.toSorted(byPlace);
  const extents = sorted.map(({ start, end }) => {
    const endOfTurn = turns[turnAt(turns, Math.max(start, end - 1))]?.nodeEnd ?? end;
    return { start, end: Math.max(end, Math.min(end + LETTERS_PER_LINE, endOfTurn)) };
  });
  const lanes = assignLanes(extents);
  return sorted.map((annotation, index) => ({ ...annotation, lane: lanes[index] ?? 0 }));
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
