import type { Page } from './page';
import { scrollToTurn } from './scrolling';
import { turnAt } from './turns';

/** The turn that keys start from: marked, and the one that Tab comes to. */
export class CurrentTurn {
  index = 0;

  constructor(
    private readonly page: Page,
    private readonly scroller: HTMLElement,
    private readonly changed: (turn: number, turns: number) => void,
  ) {}

  get start(): number {
    return this.page.turns[this.index]?.start ?? 0;
  }

  mark(index: number): void {
    const before = this.page.turnElement(this.index);
    before?.classList.remove('is-current');
    before?.setAttribute('tabindex', '-1');
    const now = this.page.turnElement(index);
    now?.classList.add('is-current');
    now?.setAttribute('tabindex', '0');
    this.index = index;
    this.changed(index, this.page.turns.length);
  }

  markAt(offset: number): void {
    this.mark(this.page.turnAt(offset));
  }

  goTo(index: number): void {
    const turns = this.page.turns.length;
    if (turns === 0) return;
    this.mark(Math.min(Math.max(index, 0), turns - 1));
    this.focus();
    const turn = this.page.turnElement(this.index);
    if (turn) scrollToTurn(this.scroller, turn);
  }

  focus(): void {
    this.page.turnElement(this.index)?.focus({ preventScroll: true });
  }

  /** The turn that the line of the original file lies in, or the one before it. */
  atLine(line: number): number {
    const found = this.page.turns.findLastIndex((turn) => turn.line !== null && turn.line <= line);
    return Math.max(found, 0);
  }

  /** The turn after, or before, the one at an offset. */
  beside(offset: number, by: 1 | -1) {
    return this.page.turns[turnAt(this.page.turns, offset) + by];
  }
}
