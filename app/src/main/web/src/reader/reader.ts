import { type ReaderContent, type Star, layOut, pathsByTurn } from './annotations';
import type { Comparison } from './agreement';
import { Caret } from './caret';
import { placeCodeBar } from './codeBarPlace';
import { CurrentCoding } from './currentCoding';
import { CurrentTurn } from './currentTurn';
import { Drawing } from './drawing';
import { element } from './element';
import { EndHandles } from './endHandles';
import { type ReaderCommand, type RoomCommand, commandOf } from './keys';
import type { Mark } from './marks';
import { type MatchCount, Matches } from './matches';
import { Page } from './page';
import { Places } from './places';
import { Pointing } from './pointing';
import { type TextRange, trimmed } from './range';
import { scrollToPassage } from './scrolling';
import { type SelectedBy, SelectedPassage } from './selectedPassage';
import { Stripes } from './stripes';
import { turnsOf } from './turns';
import { Walk } from './walk';
import type { Segment } from '../api/types';

/** What the reader says of what it draws, in the language of the screen. */
export interface ReaderWords {
  /** What a screen reader says after a turn about the codes there. */
  codesAtTurn(paths: string): string;
  compared(comparison: Comparison): string;
  readonly starred: string;
  readonly noted: string;
}

export interface ReaderEvents {
  /** A passage was selected, or none is any more. Selections made with the pointer are ready to be coded. */
  selected(passage: TextRange | null, by: SelectedBy): void;
  turnChanged(turn: number, turns: number): void;
  /** @param isNews false where what led to it has been said already */
  codingChosen(id: string | null, isNews: boolean): void;
  endsMoved(id: string, range: TextRange): void;
  memoWanted(id: string): void;
  /** A key whose meaning lies outside the text. */
  command(command: RoomCommand): void;
  /** What is selected is dragged over the window, null when no more; and let go at a point. */
  dragged(at: { readonly x: number; readonly y: number } | null): void;
  dropped(at: { readonly x: number; readonly y: number }): void;
  matchesChanged(count: MatchCount | null): void;
  copied(): void;
}

export interface ReaderOptions {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The name of the text, for screen readers. */
  readonly label: string;
  readonly words: ReaderWords;
  readonly events: ReaderEvents;
}

const PATHS_DELAY_MS = 100;

/** A text with its codings: read, walked through, selected from. Knows nothing of servers, codes or React. */
export class Reader {
  readonly element = element('div', 'reader');
  /** Stands at a passage; whoever uses the reader puts the code bar, or a note, into it. */
  readonly barHost = element('div', 'reader-bar-host');
  private readonly sheet = element('div', 'reader-sheet');
  private readonly heads = element('div', 'reader-columns');
  private readonly page: Page;
  private readonly places: Places;
  private readonly turn: CurrentTurn;
  private readonly caret: Caret;
  private readonly passage: SelectedPassage;
  private readonly coding: CurrentCoding;
  private readonly handles: EndHandles;
  private readonly matches: Matches;
  private readonly stripes: Stripes;
  private readonly drawing: Drawing;
  private readonly pointing: Pointing;
  readonly walk: Walk;
  private readonly listeners = new AbortController();
  private target: TextRange | null = null;
  private pathsTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: HTMLElement,
    private readonly options: ReaderOptions,
  ) {
    const { text, segments, words, events } = options;
    this.page = new Page(text, turnsOf(text, segments), (paths) => words.codesAtTurn(paths));
    this.places = new Places(this.page);
    this.turn = new CurrentTurn(this.page, this.element, events.turnChanged);
    this.caret = new Caret(this.page, this.places);
    this.passage = new SelectedPassage(this.page, this.places, (passage, by) => this.passageChanged(passage, by));
    this.coding = new CurrentCoding(text, {
      drawn: () => this.codingDrawn(),
      chosen: events.codingChosen,
      endsMoved: (id, range) => events.endsMoved(id, trimmed(text, range)),
    });
    this.walk = new Walk({
      page: this.page,
      turn: this.turn,
      caret: this.caret,
      passage: this.passage,
      coding: this.coding,
      scrollTo: (passage) => this.scrollTo(passage),
      pass: events.command,
      forgetTarget: () => (this.target = null),
    });
    this.handles = new EndHandles(text, this.places, {
      moved: (range) => this.coding.preview(range),
      letGo: () => this.coding.settle(),
    });
    this.matches = new Matches(text, events.matchesChanged);
    this.stripes = new Stripes(this.places, {
      compared: (comparison) => words.compared(comparison),
      starred: words.starred,
      noted: words.noted,
      choose: (id) => this.chooseByPointer(id),
      openMemo: (id) => {
        this.chooseByPointer(id);
        events.memoWanted(id);
      },
      openStar: (star) => this.openStar(star),
    });
    this.element.dataset['testid'] = 'reader';
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', options.label);
    this.element.tabIndex = -1;
    this.sheet.append(this.heads, this.page.element, this.stripes.element, this.caret.element, this.handles.element, this.barHost);
    this.element.append(this.sheet);
    host.append(this.element);
    this.drawing = new Drawing(this.element, this.page, this.places, this.stripes, () => this.placeOverlays());
    this.pointing = new Pointing(this.page.element, {
      selected: (by) => this.passage.take(by),
      clicked: (x, y, target) => this.clicked(x, y, target),
      isOnPassage: (x, y) => this.isOnPassage(x, y),
      dragged: events.dragged,
      dropped: events.dropped,
    });
    this.turn.mark(0);
    this.listen();
  }

  destroy(): void {
    this.listeners.abort();
    clearTimeout(this.pathsTimer);
    this.coding.destroy();
    this.pointing.destroy();
    this.drawing.destroy();
    this.page.destroy();
    this.element.remove();
  }

  show(content: ReaderContent): void {
    const annotations = layOut(content, this.page.turns);
    this.showHeads(content.columns);
    this.drawing.show({ ...content, annotations: this.coding.show(annotations) });
    // What is only heard can wait until what is seen has been drawn.
    clearTimeout(this.pathsTimer);
    this.pathsTimer = setTimeout(() => this.page.showPaths(pathsByTurn(annotations, this.page.turns)), PATHS_DELAY_MS);
  }

  /** Shows a passage that somebody came for: scrolled to, marked, its turn the current one. */
  reveal(passage: TextRange): void {
    this.target = passage;
    this.turn.markAt(passage.start);
    this.scrollTo(passage);
    this.drawMarks();
  }

  focus(): void {
    this.turn.focus();
  }

  /** Back to the text from the code bar, with the passage selected as before. */
  resume(): void {
    this.focus();
    this.passage.restore();
  }

  clearSelection(): void {
    this.passage.clear();
  }

  /** Makes a coding the current one without saying so. */
  choose(id: string | null): void {
    this.coding.choose(id, false);
  }

  /** What a code would be put on: what is selected, or else what the current coding covers. */
  subject(): TextRange | null {
    return this.walk.subject();
  }

  /** Where somebody is: what a code would be put on, else the beginning of the turn. */
  here(): TextRange {
    return this.walk.subject() ?? { start: this.turn.start, end: this.turn.start };
  }

  /** Puts the bar's place at a passage. */
  placeBar(passage: TextRange): void {
    const range = this.places.rangeOf(passage);
    if (range) placeCodeBar(this.barHost, this.sheet, this.element, range);
  }

  /** Marks every place where the words stand and goes to the first from here on; null ends the search. */
  find(query: string | null): void {
    this.matches.find(query, this.passage.get()?.start ?? this.turn.start);
    this.showMatch();
  }

  findNext(by: 1 | -1): void {
    this.matches.step(by);
    this.showMatch();
  }

  /** Selects the match at which the search stands, to go on with it in the text. */
  selectMatch(): void {
    const match = this.matches.current();
    this.focus();
    if (match) this.passage.select(match);
  }

  /** Also called by the code bar, for keys it leaves to the text. Says whether it meant anything here. */
  run(command: ReaderCommand): boolean {
    return this.walk.run(command);
  }

  /** Lays the whole text out, for programs that read what is on the page: a chunk off screen is not left out. */
  renderAll(all: boolean): void {
    this.sheet.classList.toggle('renders-all', all);
    if (all) this.page.fillAll();
  }

  /** Also for keys that are pressed beside the text, where they mean nothing else. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.barHost.contains(event.target as Node)) return;
    const command = commandOf(event);
    if (command && this.run(command)) event.preventDefault();
  }

  private listen(): void {
    const options = { signal: this.listeners.signal };
    this.element.addEventListener('keydown', (event) => this.press(event), options);
    // Before those that listen for what counts in every room: here a key may mean something of its own.
    document.addEventListener('keydown', (event) => event.target === document.body && this.press(event), { ...options, capture: true });
    document.addEventListener('copy', (event) => this.copy(event), options);
    this.element.addEventListener('focusin', (event) => this.focusIn(event), options);
  }

  private clicked(x: number, y: number, target: Element): void {
    const turn = target.closest<HTMLElement>('.reader-turn');
    // The line number stands left of its turn and selects it.
    if (turn && x < turn.getBoundingClientRect().left) {
      this.turn.mark(Number(turn.dataset['turn']));
      return this.walk.selectTurn();
    }
    const offset = this.places.offsetAt(x, y);
    if (offset === null) return;
    this.coding.choose(null);
    this.turn.markAt(offset);
    this.focus();
    this.caret.place(offset);
  }

  private isOnPassage(x: number, y: number): boolean {
    const passage = this.passage.get();
    const rects = passage && this.places.rangeOf(passage)?.getClientRects();
    return [...(rects ?? [])].some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
  }

  private focusIn(event: FocusEvent): void {
    const turn = (event.target as Element).closest<HTMLElement>('.reader-turn');
    if (turn && Number(turn.dataset['turn']) !== this.turn.index) this.turn.mark(Number(turn.dataset['turn']));
  }

  private copy(event: ClipboardEvent): void {
    const field = document.activeElement;
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    const inField = isField && field.selectionStart !== field.selectionEnd;
    const inBar = this.barHost.contains(field);
    const passage = inField || (isField && !inBar) ? null : this.passage.get();
    if (!passage || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', this.page.text.slice(passage.start, passage.end));
    event.preventDefault();
    this.options.events.copied();
  }

  private passageChanged(passage: TextRange | null, by: SelectedBy): void {
    if (passage) {
      this.caret.place(null);
      this.coding.choose(null, false);
      this.placeBar(passage);
      this.turn.markAt(passage.start);
    }
    this.drawMarks();
    this.options.events.selected(passage, by);
  }

  private drawMarks(): void {
    const marks: Mark[] = [];
    const current = this.coding.get();
    const passage = this.passage.get();
    if (this.target) marks.push({ ...this.target, look: 'target' });
    if (current) marks.push({ start: current.start, end: current.end, look: 'current' });
    if (passage) marks.push({ ...passage, look: 'selection' });
    this.drawing.showOwn(marks, this.matches);
  }

  private codingDrawn(): void {
    const current = this.coding.get();
    this.stripes.choose(current?.id ?? null);
    this.drawing.redraw(this.coding.shown());
    this.drawMarks();
  }

  private placeOverlays(): void {
    const coding = this.coding.get();
    this.handles.place(coding && !coding.pending && !this.passage.get() ? coding : null);
    this.caret.draw();
  }

  private showHeads(columns: readonly string[] | null): void {
    this.sheet.style.setProperty('--columns', String(columns?.length ?? 1));
    this.sheet.classList.toggle('has-columns', columns !== null);
    this.heads.replaceChildren(...(columns ?? []).map((coder) => {
      const head = element('span', 'reader-column');
      head.textContent = coder;
      head.title = coder;
      return head;
    }));
  }

  private showMatch(): void {
    const match = this.matches.current();
    if (match) {
      this.turn.markAt(match.start);
      this.scrollTo(match);
    }
    this.drawMarks();
  }

  private scrollTo(passage: TextRange): void {
    scrollToPassage(this.element, this.page, this.places, passage);
  }

  private chooseByPointer(id: string): void {
    if (this.passage.get()) this.passage.clear();
    this.coding.choose(id);
    const coding = this.coding.get();
    if (coding) this.turn.markAt(coding.start);
    this.focus();
  }

  private openStar(star: Star): void {
    this.focus();
    this.passage.select(star);
  }
}
