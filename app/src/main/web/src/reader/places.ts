import type { Page } from './page';
import type { TextRange } from './range';

/** A place in the document, as ranges and selections want it. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/**
 * Translates between offsets of the canonical text and places in the document. A turn's words may be one text
 * node or several (where highlights are drawn as elements); the sum of their lengths is what counts.
 */
export class Places {
  constructor(private readonly page: Page) {}

  /** Where `offset` is. At the border of two turns it is the later one's start, or with `asEnd` the earlier one's end. */
  placeOf(offset: number, asEnd = false): Place | null {
    const index = this.page.turnAt(asEnd && offset > 0 ? offset - 1 : offset);
    const turn = this.page.turns[index];
    const words = this.page.wordsOf(index);
    if (!turn || !words) return null;
    let rest = Math.min(Math.max(offset - turn.start, 0), turn.nodeEnd - turn.start);
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    let place: Place = { node: words, offset: 0 };
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      place = { node, offset: Math.min(rest, node.length) };
      if (rest < node.length || (asEnd && rest === node.length)) return place;
      rest -= node.length;
    }
    return place;
  }

  rangeOf(range: TextRange): Range | null {
    const start = this.placeOf(range.start);
    const end = this.placeOf(range.end, true);
    if (!start || !end) return null;
    const made = document.createRange();
    made.setStart(start.node, start.offset);
    made.setEnd(end.node, end.offset);
    return made;
  }

  /** The words of a passage, turn by turn: what stands between them, the speakers' names, is left out. */
  wordRangesOf(range: TextRange): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (let index = this.page.turnAt(range.start); index < this.page.turns.length; index++) {
      const turn = this.page.turns[index];
      if (!turn || turn.start >= range.end) break;
      const start = this.placeOf(Math.max(range.start, turn.start));
      const end = this.placeOf(Math.min(range.end, turn.end), true);
      if (!start || !end || range.start >= turn.end) continue;
      ranges.push(
        new StaticRange({
          startContainer: start.node,
          startOffset: start.offset,
          endContainer: end.node,
          endOffset: end.offset,
        }),
      );
    }
    return ranges;
  }

  /** The offset of the letter border nearest to a point of the window; null when no text is there. */
  offsetAt(x: number, y: number): number | null {
    if (document.caretPositionFromPoint) {
      const position = document.caretPositionFromPoint(x, y);
      return position && this.offsetOf(position.offsetNode, position.offset);
    }
    const range = document.caretRangeFromPoint?.(x, y);
    return range ? this.offsetOf(range.startContainer, range.startOffset) : null;
  }

  /** The offset of a place; null when it lies outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    const element = node instanceof Element ? node : node.parentElement;
    const words = element?.closest<HTMLElement>('.reader-words');
    if (words && this.page.element.contains(words)) return this.offsetInWords(words, node, offset);
    if (!element || !this.page.element.contains(element)) return null;
    return this.offsetOfBorder(element, node, offset);
  }

  private offsetInWords(words: HTMLElement, node: Node, offset: number): number | null {
    const turn = this.page.turns[Number(words.parentElement?.dataset['turn'])];
    if (!turn) return null;
    const before = document.createRange();
    before.setStart(words, 0);
    before.setEnd(node, offset);
    return Math.min(turn.start + before.toString().length, turn.nodeEnd);
  }

  /** A place between elements, as a triple click makes: the start of the first words after it, or the end of all. */
  private offsetOfBorder(element: Element, node: Node, offset: number): number | null {
    const turnElement = element.closest<HTMLElement>('.reader-turn');
    if (turnElement) {
      const turn = this.page.turns[Number(turnElement.dataset['turn'])];
      if (!turn) return null;
      const words = turnElement.querySelector('.reader-words');
      const child = node === turnElement ? turnElement.childNodes[offset] : node;
      const beforeWords = child && words && (child === words || isBefore(child, words));
      return beforeWords ? turn.start : turn.nodeEnd;
    }
    const following = node.childNodes[offset];
    if (following instanceof HTMLElement) return this.startOf(following);
    return node === this.page.element ? this.page.text.length : this.endOfChunk(element);
  }

  private startOf(element: HTMLElement): number | null {
    const { turn, chunk } = element.dataset;
    if (turn !== undefined) return this.page.turns[Number(turn)]?.start ?? null;
    return chunk === undefined ? null : (this.page.chunks[Number(chunk)]?.start ?? null);
  }

  private endOfChunk(element: Element): number | null {
    const chunk = element.closest<HTMLElement>('.reader-chunk')?.dataset['chunk'];
    return chunk === undefined ? null : (this.page.chunks[Number(chunk)]?.end ?? null);
  }
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
