import type { Caret } from './caret';
import type { CurrentCoding } from './currentCoding';
import type { CurrentTurn } from './currentTurn';
import type { ReaderCommand, RoomCommand } from './keys';
import type { Page } from './page';
import type { TextRange } from './range';
import type { SelectedPassage } from './selectedPassage';

interface WalkParts {
  readonly page: Page;
  readonly turn: CurrentTurn;
  readonly caret: Caret;
  readonly passage: SelectedPassage;
  readonly coding: CurrentCoding;
  scrollTo(passage: TextRange): void;
  /** A command that is none of the text's own. */
  pass(command: RoomCommand): void;
  /** What somebody came for is no longer marked. */
  forgetTarget(): void;
}

/** Walking through a text and selecting in it, as keys and buttons ask: turns, codings, caret, selection. */
export class Walk {
  constructor(private readonly parts: WalkParts) {}

  /** What a code would be put on: what is selected, or else what the current coding covers. */
  subject(): TextRange | null {
    const coding = this.parts.coding.get();
    return this.parts.passage.get() ?? (coding && { start: coding.start, end: coding.end });
  }

  goToLine(line: number): void {
    this.goToTurn(this.parts.turn.atLine(line));
  }

  /** @param index from 0 */
  goToTurn(index: number): void {
    this.leavePassage();
    this.parts.turn.goTo(index);
  }

  /** Goes to a coding and makes it the current one. */
  goToCoding(id: string): void {
    if (this.parts.passage.get()) this.parts.passage.clear();
    this.parts.caret.place(null);
    this.parts.coding.choose(id);
    const coding = this.parts.coding.get();
    if (!coding) return;
    this.parts.turn.markAt(coding.start);
    this.parts.turn.focus();
    this.parts.scrollTo(coding);
  }

  /** Also called by the code bar, for keys it leaves to the text. Says whether it meant anything here. */
  run(command: ReaderCommand): boolean {
    switch (command.name) {
      case 'moveTurn':
        this.goToTurn(this.parts.turn.index + command.by);
        return true;
      case 'moveCoding':
        return this.moveCoding(command.by);
      case 'selectTurn':
        this.selectTurn();
        return true;
      case 'enter':
        if (this.parts.passage.get() ?? this.parts.coding.get()) return this.run({ name: 'code' });
        this.selectTurn();
        return true;
      case 'code':
      case 'inVivo':
        this.selectSubject();
        break;
      case 'grow':
        this.parts.passage.grow(command.edge, command.unit, this.origin());
        return true;
      case 'shrink':
        this.parts.passage.shrink(command.edge, command.unit);
        return true;
      case 'swapEdge':
        this.parts.passage.swapEdge();
        return true;
      case 'extend': {
        const origin = this.origin();
        if (!this.parts.passage.get() && origin.end > origin.start) this.parts.passage.select(origin);
        this.parts.passage.extend(command.by, command.unit, origin.start);
        return true;
      }
      case 'moveCaret':
        return this.moveCaret(command.by, command.unit);
      case 'moveEnd':
        if (this.parts.passage.get() || !this.parts.coding.get()) return false;
        this.parts.coding.moveEnd(command.edge, command.by);
        return true;
      case 'escape':
        this.parts.forgetTarget();
        this.parts.caret.place(null);
        this.parts.coding.choose(null);
        this.parts.passage.clear();
        return true;
    }
    this.parts.pass(command as RoomCommand);
    return true;
  }

  private leavePassage(): void {
    this.parts.caret.place(null);
    this.parts.coding.choose(null, false);
    if (this.parts.passage.get()) this.parts.passage.clear();
  }

  selectTurn(): void {
    const turn = this.parts.page.turns[this.parts.turn.index];
    if (turn) this.parts.passage.select(turn);
  }

  private selectSubject(): void {
    if (this.parts.passage.get()) return;
    const coding = this.parts.coding.get();
    if (coding) this.parts.passage.select(coding);
    else this.selectTurn();
  }

  /** Where a selection begins that is made with keys: at the caret, around the current coding, or at the turn. */
  private origin(): TextRange {
    const at = this.parts.caret.at;
    if (at !== null) return { start: at, end: at };
    return this.parts.coding.get() ?? { start: this.parts.turn.start, end: this.parts.turn.start };
  }

  private moveCaret(by: 1 | -1, unit: Parameters<Caret['move']>[2]): boolean {
    const isSideways = unit === 'character' || unit === 'word';
    // Up and down scroll, as everywhere, until there is a caret to move.
    if (this.parts.caret.at === null && !isSideways) return false;
    const passage = this.parts.passage.get();
    const from = this.parts.caret.at ?? (by === 1 ? passage?.end : passage?.start) ?? this.parts.turn.start;
    this.leavePassage();
    this.parts.caret.move(from, by, unit);
    const at = this.parts.caret.at ?? from;
    this.parts.turn.markAt(at);
    this.parts.turn.focus();
    this.parts.caret.element.scrollIntoView?.({ block: 'nearest' });
    return true;
  }

  private moveCoding(by: 1 | -1): boolean {
    const next = this.parts.coding.beside(by, this.parts.passage.get()?.start ?? this.parts.turn.start);
    if (!next) return true;
    this.goToCoding(next.id);
    return true;
  }
}
