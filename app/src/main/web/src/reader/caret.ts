import { element } from './element';
import type { ExtendUnit } from './keys';
import type { Page } from './page';
import type { Places } from './places';

/**
 * A caret of our own: the text cannot be typed in, so the browser draws none. It is moved with the browser's own
 * selection, which knows lines, words and letters of every script, and stands still rather than blinks.
 */
export class Caret {
  readonly element = element('div', 'reader-caret');
  private offset: number | null = null;

  constructor(
    private readonly page: Page,
    private readonly places: Places,
  ) {
    this.element.setAttribute('aria-hidden', 'true');
    this.element.hidden = true;
  }

  /** Where it stands; null while it is not shown. */
  get at(): number | null {
    return this.offset;
  }

  place(offset: number | null): void {
    this.offset = offset;
    this.draw();
  }

  /** One step; at a border that the browser does not step over, into the next turn. */
  move(from: number, by: 1 | -1, unit: ExtendUnit): void {
    const selection = document.getSelection();
    const place = this.places.placeOf(from);
    if (!selection || !place) return;
    selection.collapse(place.node, place.offset);
    selection.modify?.('move', by === 1 ? 'forward' : 'backward', unit === 'turn' ? 'paragraph' : unit);
    const moved = selection.focusNode && this.places.offsetOf(selection.focusNode, selection.focusOffset);
    const isStuck = moved === null || moved === from || (moved > from) !== (by === 1);
    this.place(isStuck && unit !== 'lineboundary' ? this.overBorder(from, by) : (moved ?? from));
  }

  draw(): void {
    const box = this.offset === null ? null : this.boxAt(this.offset);
    this.element.hidden = box === null;
    if (!box) return;
    const origin = this.element.offsetParent?.getBoundingClientRect();
    this.element.style.left = `${box.left - (origin?.left ?? 0)}px`;
    this.element.style.top = `${box.top - (origin?.top ?? 0)}px`;
    this.element.style.height = `${box.height}px`;
  }

  private boxAt(offset: number): DOMRect | null {
    const place = this.places.placeOf(offset);
    if (!place) return null;
    const range = document.createRange();
    range.setStart(place.node, place.offset);
    const rects = range.getClientRects();
    return rects.item(rects.length - 1) ?? null;
  }

  private overBorder(from: number, by: 1 | -1): number {
    const turn = this.page.turns[this.page.turnAt(from)];
    if (by === 1) return this.page.turns[(turn?.index ?? 0) + 1]?.start ?? turn?.end ?? from;
    const before = this.page.turns[(turn?.index ?? 0) - 1];
    return turn && from > turn.start ? turn.start : (before?.end ?? from);
  }
}
