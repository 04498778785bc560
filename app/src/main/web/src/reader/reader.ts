import { type Annotation, type LaidOut, layOut, pathsByTurn } from './annotations';
import { placeCodeBar } from './codeBarPlace';
import { Drawing } from './drawing';
import { element } from './element';
import { endAfter, startBefore } from './grow';
import { type ReaderCommand, commandOf } from './keys';
import type { Mark } from './marks';
import { Page } from './page';
import { Places } from './places';
import { type TextRange, trimmed } from './range';
import { scrollToPassage, scrollToTurn } from './scrolling';
import { Stripes } from './stripes';
import { TextSelection } from './textSelection';
import { turnsOf } from './turns';
import type { Segment } from '../api/types';

export interface ReaderOptions {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The name of the text, for screen readers. */
  readonly label: string;
  /** What a screen reader says after a turn about the codes there. */
  codesAtTurn(paths: string): string;
  /** A passage was selected, or none is any more. Selections made with the pointer are ready to be coded. */
  selected(passage: TextRange | null, by: 'pointer' | 'keyboard'): void;
  turnChanged(turn: number, turns: number): void;
  codingChosen(id: string | null): void;
  /** A key whose meaning lies outside the text. */
  command(name: 'code' | 'repeat' | 'remove' | 'help'): void;
  copied(): void;
}

const PATHS_DELAY_MS = 100;

/** A text with its codings: read, walked through, selected from. Knows nothing of servers, codes or React. */
export class Reader {
  readonly element = element('div', 'reader');
  /** Stands at the selection; whoever uses the reader puts the code bar into it. */
  readonly barHost = element('div', 'reader-bar-host');
  private readonly sheet = element('div', 'reader-sheet');
  private readonly page: Page;
  private readonly places: Places;
  private readonly selection: TextSelection;
  private readonly stripes: Stripes;
  private readonly drawing: Drawing;
  private readonly listeners = new AbortController();
  private annotations: readonly LaidOut[] = [];
  private turn = 0;
  private passage: TextRange | null = null;
  private target: TextRange | null = null;
  private coding: string | null = null;
  private pointerDown = false;
  private pathsTimer: ReturnType<typeof setTimeout> | undefined;
  private selectionTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: HTMLElement,
    private readonly options: ReaderOptions,
  ) {
    this.page = new Page(options.text, turnsOf(options.text, options.segments), options.codesAtTurn);
    this.places = new Places(this.page);
    this.selection = new TextSelection(this.places);
    this.stripes = new Stripes(this.places, (id) => this.chooseCoding(id));
    this.element.dataset['testid'] = 'reader';
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', options.label);
    this.element.tabIndex = -1;
    this.sheet.append(this.page.element, this.stripes.element, this.barHost);
    this.element.append(this.sheet);
    host.append(this.element);
    this.drawing = new Drawing(this.element, this.page, this.places, this.stripes);
    this.markTurn(0);
    this.listen();
  }

  destroy(): void {
    this.listeners.abort();
    clearTimeout(this.pathsTimer);
    clearTimeout(this.selectionTimer);
    this.drawing.destroy();
    this.page.destroy();
    this.element.remove();
  }

  showAnnotations(annotations: readonly Annotation[]): void {
    this.annotations = layOut(annotations, this.page.turns);
    if (this.coding !== null && !this.annotations.some(({ id }) => id === this.coding)) this.chooseCoding(null);
    this.drawing.show(this.annotations);
    // What is only heard can wait until what is seen has been drawn.
    clearTimeout(this.pathsTimer);
    this.pathsTimer = setTimeout(() => this.page.showPaths(pathsByTurn(this.annotations, this.page.turns)), PATHS_DELAY_MS);
  }

  /** Shows a passage that somebody came for: scrolled to, marked, its turn the current one. */
  reveal(passage: TextRange): void {
    this.target = passage;
    this.markTurn(this.page.turnAt(passage.start));
    scrollToPassage(this.element, this.page, this.places, passage);
    this.drawMarks();
  }

  focus(): void {
    this.page.turnElement(this.turn)?.focus({ preventScroll: true });
  }

  /** Back to the text from the code bar, with the passage selected as before. */
  resume(): void {
    this.focus();
    if (this.passage) this.selection.write(this.passage);
  }

  clearSelection(): void {
    this.selection.clear();
    this.setPassage(null, 'keyboard');
  }

  /** Also called by the code bar, for keys it leaves to the text. */
  run(command: ReaderCommand): void {
    switch (command.name) {
      case 'moveTurn':
        return this.moveTurn(command.by);
      case 'moveCoding':
        return this.moveCoding(command.by);
      case 'selectTurn':
        return this.selectTurn();
      case 'enter':
        return this.passage ? this.options.command('code') : this.selectTurn();
      case 'code':
        if (!this.passage) this.selectTurn();
        return this.options.command('code');
      case 'repeat':
      case 'remove':
      case 'help':
        return this.options.command(command.name);
      case 'grow':
        return this.grow(command.edge, command.unit);
      case 'swapEdge':
        if (this.passage) this.selection.write(this.passage, this.selection.activeEdge() === 'end' ? 'start' : 'end');
        return;
      case 'extend':
        if (!this.passage) this.startAtTurn();
        else if (document.getSelection()?.isCollapsed !== false) this.selection.write(this.passage);
        this.selection.extend(command.by, command.unit);
        return this.setPassage(this.selection.read(), 'keyboard');
      case 'escape':
        this.target = null;
        this.chooseCoding(null);
        return this.clearSelection();
    }
  }

  private listen(): void {
    const options = { signal: this.listeners.signal };
    this.element.addEventListener('keydown', (event) => this.keyDown(event), options);
    this.element.addEventListener('pointerdown', (event) => this.pointerDownAt(event), options);
    document.addEventListener('pointerup', () => this.pointerUp(), options);
    document.addEventListener('copy', (event) => this.copy(event), options);
    this.element.addEventListener('focusin', (event) => this.focusIn(event), options);
  }

  private keyDown(event: KeyboardEvent): void {
    if (this.barHost.contains(event.target as Node)) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    this.run(command);
  }

  private pointerDownAt(event: PointerEvent): void {
    this.pointerDown = event.button === 0 && !this.barHost.contains(event.target as Node)
      && !this.stripes.element.contains(event.target as Node);
  }

  private pointerUp(): void {
    if (!this.pointerDown) return;
    this.pointerDown = false;
    // The browser settles the selection after the event. Of the presses of a double click, the last one counts.
    clearTimeout(this.selectionTimer);
    this.selectionTimer = setTimeout(() => {
      if (!this.pointerDown) this.setPassage(this.selection.read(), 'pointer');
    });
  }

  private focusIn(event: FocusEvent): void {
    const turn = (event.target as Element).closest<HTMLElement>('.reader-turn');
    if (turn) this.markTurn(Number(turn.dataset['turn']));
  }

  private copy(event: ClipboardEvent): void {
    const field = document.activeElement;
    const inField = field instanceof HTMLInputElement && field.selectionStart !== field.selectionEnd;
    const inBar = this.barHost.contains(field);
    const passage = inBar && !inField ? this.passage : inField ? null : this.selection.read();
    if (!passage || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', this.page.text.slice(passage.start, passage.end));
    event.preventDefault();
    this.options.copied();
  }

  private setPassage(selected: TextRange | null, by: 'pointer' | 'keyboard'): void {
    const passage = selected && trimmed(this.page.text, selected);
    this.passage = passage && passage.end > passage.start ? passage : null;
    if (this.passage) {
      const range = this.places.rangeOf(this.passage);
      if (range) placeCodeBar(this.barHost, this.sheet, this.element, range);
      this.markTurn(this.page.turnAt(this.passage.start));
    }
    this.drawMarks();
    this.options.selected(this.passage, by);
  }

  private drawMarks(): void {
    const marks: Mark[] = [];
    const current = this.annotations.find(({ id }) => id === this.coding);
    if (this.target) marks.push({ ...this.target, look: 'target' });
    if (current) marks.push({ start: current.start, end: current.end, look: 'current' });
    if (this.passage) marks.push({ ...this.passage, look: 'selection' });
    this.drawing.showOwn(marks);
  }

  private moveTurn(by: 1 | -1): void {
    const next = Math.min(Math.max(this.turn + by, 0), this.page.turns.length - 1);
    this.markTurn(next);
    const turn = this.page.turnElement(next);
    if (!turn) return;
    this.focus();
    scrollToTurn(this.element, turn);
  }

  private markTurn(turn: number): void {
    const before = this.page.turnElement(this.turn);
    before?.classList.remove('is-current');
    before?.setAttribute('tabindex', '-1');
    const now = this.page.turnElement(turn);
    now?.classList.add('is-current');
    now?.setAttribute('tabindex', '0');
    this.turn = turn;
    this.options.turnChanged(turn, this.page.turns.length);
  }

  private selectTurn(): void {
    const turn = this.page.turns[this.turn];
    if (turn) this.select(turn);
  }

  private startAtTurn(): void {
    const turn = this.page.turns[this.turn];
    if (turn) this.selection.write({ start: turn.start, end: turn.start });
  }

  private select(passage: TextRange): void {
    this.selection.write(passage);
    this.setPassage(passage, 'keyboard');
  }

  private grow(edge: 'start' | 'end', unit: 'word' | 'sentence'): void {
    const turnStart = this.page.turns[this.turn]?.start ?? 0;
    const { start, end } = this.passage ?? { start: turnStart, end: turnStart };
    const { text } = this.page;
    this.select(edge === 'end' ? { start, end: endAfter(text, end, unit) } : { start: startBefore(text, start, unit), end });
  }

  private moveCoding(by: 1 | -1): void {
    const at = this.annotations.findIndex(({ id }) => id === this.coding);
    const here = this.page.turns[this.turn]?.start ?? 0;
    const next = at >= 0 ? this.annotations[at + by] : by === 1
      ? this.annotations.find(({ start }) => start >= here)
      : this.annotations.findLast(({ start }) => start < here);
    if (!next) return;
    this.markTurn(this.page.turnAt(next.start));
    this.focus();
    this.chooseCoding(next.id);
    scrollToPassage(this.element, this.page, this.places, next);
  }

  private chooseCoding(id: string | null): void {
    if (id === this.coding) return;
    this.coding = id;
    this.stripes.choose(id);
    this.drawMarks();
    this.options.codingChosen(id);
  }
}
