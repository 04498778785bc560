import { type GrowUnit, endAfter, endBefore, startAfter, startBefore, wholeCharacter } from './grow';
import type { Edge, ExtendUnit } from './keys';
import type { Page } from './page';
import type { Places } from './places';
import { type TextRange, trimmed } from './range';
import { TextSelection } from './textSelection';
import type { Turn } from './turns';

export type SelectedBy = 'pointer' | 'touch' | 'keyboard';

/** The passage that is selected, in step with the browser's selection: no white space at its ends, no letter cut. */
export class SelectedPassage {
  private readonly selection: TextSelection;
  private passage: TextRange | null = null;

  constructor(
    private readonly page: Page,
    places: Places,
    private readonly changed: (passage: TextRange | null, by: SelectedBy) => void,
  ) {
    this.selection = new TextSelection(places);
  }

  get(): TextRange | null {
    return this.passage;
  }

  /** Takes over what the browser has selected. */
  take(by: SelectedBy): void {
    this.set(this.selection.read(), by);
  }

  select(passage: TextRange, active: Edge = 'end'): void {
    this.selection.write(passage, active);
    this.set(passage, 'keyboard');
  }

  clear(): void {
    this.selection.clear();
    this.set(null, 'keyboard');
  }

  /** Selects in the browser again what is selected here: a field had the focus in between. */
  restore(): void {
    if (this.passage) this.selection.write(this.passage, this.selection.activeEdge());
  }

  swapEdge(): void {
    if (this.passage) this.selection.write(this.passage, this.selection.activeEdge() === 'end' ? 'start' : 'end');
  }

  /** Grows at an edge; from `origin` where nothing is selected. */
  grow(edge: Edge, unit: GrowUnit, origin: TextRange): void {
    const { start, end } = this.passage ?? origin;
    const { text } = this.page;
    if (edge === 'end') this.select({ start, end: endAfter(text, end, unit) });
    else this.select({ start: startBefore(text, start, unit), end }, 'start');
  }

  /** Lets go of a word or sentence at an edge, but never of the last one. */
  shrink(edge: Edge, unit: GrowUnit): void {
    if (!this.passage) return;
    const { start, end } = this.passage;
    const { text } = this.page;
    const shorter = edge === 'end' ? { start, end: endBefore(text, end, unit) } : { start: startAfter(text, start, unit), end };
    if (shorter.end > shorter.start) this.select(shorter, edge);
  }

  extend(by: 1 | -1, unit: ExtendUnit, origin: number): void {
    if (unit === 'turn') return this.extendByTurn(by, origin);
    if (!this.passage) this.selection.write({ start: origin, end: origin });
    else if (document.getSelection()?.isCollapsed !== false) this.selection.write(this.passage);
    this.selection.extend(by, unit);
    this.take('keyboard');
  }

  private extendByTurn(by: 1 | -1, origin: number): void {
    const edge = this.passage ? this.selection.activeEdge() : 'end';
    const next = extendByTurn(this.page.turns, this.passage, edge, by, this.page.turnAt(origin));
    this.select(next.passage, next.edge);
  }

  private set(selected: TextRange | null, by: SelectedBy): void {
    const { text } = this.page;
    const passage = selected && trimmed(text, {
      start: wholeCharacter(text, selected.start, 'start'),
      end: wholeCharacter(text, selected.end, 'end'),
    });
    this.passage = passage && passage.end > passage.start ? passage : null;
    this.changed(this.passage, by);
  }
}

/** A selection that takes in, or lets go of, a whole turn at its active edge; without one, the turn at hand. */
export function extendByTurn(
  turns: readonly Turn[],
  passage: TextRange | null,
  edge: Edge,
  by: 1 | -1,
  here: number,
): { readonly passage: TextRange; readonly edge: Edge } {
  const turn = turns[here];
  if (!passage) return { passage: { start: turn?.start ?? 0, end: turn?.end ?? 0 }, edge: by === 1 ? 'end' : 'start' };
  const { start, end } = passage;
  if (by === 1) {
    const later = edge === 'start' ? turns.find((one) => one.start > start && one.start < end) : undefined;
    if (later) return { passage: { start: later.start, end }, edge };
    return { passage: { start, end: turns.find((one) => one.end > end)?.end ?? end }, edge: 'end' };
  }
  const earlier = edge === 'end' ? turns.findLast((one) => one.end < end && one.end > start) : undefined;
  if (earlier) return { passage: { start, end: earlier.end }, edge };
  return { passage: { start: turns.findLast((one) => one.start < start)?.start ?? start, end }, edge: 'start' };
}
