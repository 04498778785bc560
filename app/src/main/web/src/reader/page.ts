import { type Chunk, chunksOf, estimatedHeight } from './chunks';
import { element } from './element';
import { type Turn, turnAt } from './turns';

const FILLED_AT_ONCE = 3;
const SLICE_MS = 8;

/**
 * The text in the document: chunks of turns. All chunks stand there from the start, with the height they will
 * have; the first are filled at once, the others in slices, or when somebody needs them.
 */
export class Page {
  readonly element = element('div', 'reader-text');
  readonly chunks: readonly Chunk[];
  private readonly chunkElements: HTMLElement[];
  private readonly words: (HTMLElement | undefined)[];
  private readonly codes: (HTMLElement | undefined)[];
  private paths: readonly string[] = [];
  private nextToFill = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly text: string,
    readonly turns: readonly Turn[],
    private readonly codesAtTurn: (paths: string) => string,
  ) {
    this.chunks = chunksOf(turns);
    this.words = new Array<HTMLElement | undefined>(turns.length);
    this.codes = new Array<HTMLElement | undefined>(turns.length);
    this.element.setAttribute('role', 'list');
    this.element.classList.toggle('without-speakers', turns.every((turn) => turn.speaker === null));
    this.chunkElements = this.chunks.map((chunk) => {
      const box = element('div', 'reader-chunk');
      box.setAttribute('role', 'presentation');
      box.dataset['chunk'] = String(chunk.index);
      box.style.containIntrinsicSize = `auto ${estimatedHeight(turns, chunk)}px`;
      return box;
    });
    this.element.append(...this.chunkElements);
    for (let index = 0; index < Math.min(FILLED_AT_ONCE, this.chunks.length); index++) this.fill(index);
    this.fillNextSlice();
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  chunkElement(index: number): HTMLElement | undefined {
    return this.chunkElements[index];
  }

  /** The element that holds a turn's words, and nothing but them. */
  wordsOf(turn: number): HTMLElement | undefined {
    if (this.words[turn] === undefined) this.fill(this.chunkOf(turn));
    return this.words[turn];
  }

  turnElement(turn: number): HTMLElement | undefined {
    return this.wordsOf(turn)?.parentElement ?? undefined;
  }

  turnAt(offset: number): number {
    return turnAt(this.turns, offset);
  }

  chunkOf(turn: number): number {
    const size = this.chunks[0]?.last ?? 1;
    return Math.floor(turn / size);
  }

  /** What a screen reader says after each turn: the codes there. Only turns where that changed are touched. */
  showPaths(paths: readonly string[]): void {
    const before = this.paths;
    this.paths = paths;
    this.turns.forEach((_, index) => {
      if (before[index] !== paths[index] && this.words[index] !== undefined) this.writePaths(index);
    });
  }

  fillAll(): void {
    for (const { index } of this.chunks) this.fill(index);
  }

  fill(index: number): void {
    const chunk = this.chunks[index];
    const box = this.chunkElements[index];
    if (!chunk || !box || box.firstChild) return;
    const filled = document.createDocumentFragment();
    for (const turn of this.turns.slice(chunk.first, chunk.last)) filled.append(this.build(turn));
    box.append(filled);
  }

  private build(turn: Turn): HTMLElement {
    const row = element('div', `reader-turn is-${turn.kind}${turn.interviewer ? ' is-interviewer' : ''}`);
    row.setAttribute('role', 'listitem');
    row.tabIndex = -1;
    row.dataset['turn'] = String(turn.index);
    row.dataset['testid'] = 'reader-turn';
    if (turn.line !== null) row.dataset['line'] = String(turn.line);
    if (turn.speaker !== null && (turn.namesSpeaker || turn.time !== null)) {
      const speaker = element('span', 'reader-speaker');
      if (turn.namesSpeaker) speaker.textContent = turn.speaker;
      if (turn.time !== null) {
        const time = element('span', 'reader-time');
        time.textContent = turn.time;
        speaker.append(time);
      }
      row.append(speaker);
    }
    const words = element('p', 'reader-words');
    words.append(this.text.slice(turn.start, turn.nodeEnd));
    row.append(words);
    this.words[turn.index] = words;
    if (this.paths[turn.index]) this.writePaths(turn.index);
    return row;
  }

  private writePaths(turn: number): void {
    const paths = this.paths[turn] ?? '';
    let codes = this.codes[turn];
    if (!codes) {
      if (paths === '') return;
      codes = element('span', 'reader-codes visually-hidden');
      this.codes[turn] = codes;
      this.words[turn]?.after(codes);
    }
    codes.textContent = paths === '' ? '' : this.codesAtTurn(paths);
  }

  private readonly fillNextSlice = (): void => {
    const stop = performance.now() + SLICE_MS;
    while (this.nextToFill < this.chunks.length && performance.now() < stop) this.fill(this.nextToFill++);
    if (this.nextToFill < this.chunks.length) this.timer = setTimeout(this.fillNextSlice);
  };
}
