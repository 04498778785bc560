import type { Mark, Painter } from './marks';
import type { Page } from './page';
import type { Turn } from './turns';

/**
 * Draws by wrapping the marked letters in elements, for browsers without CSS Custom Highlights. Only the turns
 * that have marks, or had them, are rebuilt. Where marks overlap, the last one given is the one seen.
 */
export class SpanPainter implements Painter {
  private readonly painted = new Map<number, string>();

  constructor(private readonly page: Page) {}

  paint(marks: readonly Mark[]): void {
    const byTurn = new Map<number, Mark[]>();
    for (const mark of marks) {
      for (let index = this.page.turnAt(mark.start); index < this.page.turns.length; index++) {
        const turn = this.page.turns[index];
        if (!turn || turn.start >= mark.end) break;
        byTurn.set(index, [...(byTurn.get(index) ?? []), mark]);
      }
    }
    for (const index of new Set([...this.painted.keys(), ...byTurn.keys()])) {
      const here = byTurn.get(index) ?? [];
      const look = JSON.stringify(here.map((mark) => [mark.start, mark.end, mark.look]));
      if (this.painted.get(index) === look) continue;
      this.rebuild(index, here);
      if (here.length > 0) this.painted.set(index, look);
      else this.painted.delete(index);
    }
  }

  destroy(): void {
    this.paint([]);
  }

  private rebuild(index: number, marks: readonly Mark[]): void {
    const turn = this.page.turns[index];
    const words = this.page.wordsOf(index);
    if (!turn || !words) return;
    words.replaceChildren(
      ...pieces(turn, marks).map(({ start, end, look }) => {
        const letters = this.page.text.slice(start, end);
        return look === null ? document.createTextNode(letters) : wrapped(letters, look);
      }),
    );
  }
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly look: Mark['look'] | null;
}

/** The turn cut at every border of a mark. */
export function pieces(turn: Pick<Turn, 'start' | 'nodeEnd'>, marks: readonly Mark[]): Piece[] {
  const borders = new Set([turn.start, turn.nodeEnd]);
  for (const mark of marks) {
    for (const border of [mark.start, mark.end]) {
      if (border > turn.start && border < turn.nodeEnd) borders.add(border);
    }
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? end;
    const top = marks.findLast((mark) => mark.start <= start && mark.end >= end);
    return { start, end, look: top?.look ?? null };
  });
}

function wrapped(letters: string, look: Mark['look']): HTMLElement {
  const span = document.createElement('span');
  span.textContent = letters;
  if (typeof look === 'string') {
    span.className = `reader-mark-${look}`;
  } else {
    span.className = 'reader-mark-code';
    span.style.setProperty('--code', look.colour);
  }
  return span;
}
