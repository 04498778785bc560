import type { SelectedBy } from './selectedPassage';

/** Further than a hand trembles: from here on a press is a drag. */
const DRAG_FROM_PX = 6;
/** Fingers move the browser's own handles without telling; so long after the last change they have let go. */
const TOUCH_SETTLED_MS = 350;

export interface PointingEvents {
  /** The browser has settled what is selected. */
  selected(by: SelectedBy): void;
  /** Somebody clicked, selecting nothing. */
  clicked(x: number, y: number, target: Element): void;
  /** Whether a point lies on the words that are selected. */
  isOnPassage(x: number, y: number): boolean;
  /** The selected passage is being dragged; null when that has ended without being dropped. */
  dragged(at: { readonly x: number; readonly y: number } | null): void;
  dropped(at: { readonly x: number; readonly y: number }): void;
}

/** Mouse, pen and finger in the text: selecting, clicking, and dragging what is selected onto something. */
export class Pointing {
  private readonly listeners = new AbortController();
  private pressed: { readonly x: number; readonly y: number; readonly onPassage: boolean } | null = null;
  private tapped: { readonly x: number; readonly y: number } | null = null;
  private dragging = false;
  private byTouch = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly text: HTMLElement,
    private readonly events: PointingEvents,
  ) {
    const options = { signal: this.listeners.signal };
    text.addEventListener('pointerdown', (event) => this.down(event), options);
    text.addEventListener('mousedown', (event) => this.pressed?.onPassage && event.preventDefault(), options);
    document.addEventListener('pointermove', (event) => this.move(event), options);
    document.addEventListener('pointerup', (event) => this.up(event), options);
    document.addEventListener('pointercancel', () => this.cancel(), options);
    document.addEventListener('keydown', (event) => this.keyDown(event), { ...options, capture: true });
    document.addEventListener('selectionchange', () => this.selectionChanged(), options);
  }

  destroy(): void {
    this.listeners.abort();
    clearTimeout(this.timer);
  }

  private down(event: PointerEvent): void {
    this.byTouch = event.pointerType === 'touch';
    const { clientX: x, clientY: y } = event;
    this.tapped = this.byTouch && event.isPrimary ? { x, y } : null;
    if (event.button !== 0 || this.byTouch) return;
    // With Shift, or a second click, the browser changes the selection; it is not taken hold of.
    const onPassage = !event.shiftKey && event.detail < 2 && this.events.isOnPassage(x, y);
    this.pressed = { x, y, onPassage };
  }

  private move({ clientX: x, clientY: y, buttons }: PointerEvent): void {
    const { pressed } = this;
    if (!pressed?.onPassage) return;
    if (buttons === 0) return this.cancel();
    if (!this.dragging && Math.hypot(x - pressed.x, y - pressed.y) < DRAG_FROM_PX) return;
    this.dragging = true;
    this.events.dragged({ x, y });
  }

  private up(event: PointerEvent): void {
    if (this.tapped) return this.tap(event);
    const { pressed } = this;
    if (!pressed) return;
    this.pressed = null;
    const at = { x: event.clientX, y: event.clientY };
    if (this.dragging) {
      this.dragging = false;
      return this.events.dropped(at);
    }
    const target = event.target instanceof Element ? event.target : this.text;
    const wasClick = Math.hypot(at.x - pressed.x, at.y - pressed.y) < DRAG_FROM_PX;
    // The browser settles the selection after the event. Of the presses of a double click, the last one counts.
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.pressed) return;
      if (pressed.onPassage) document.getSelection()?.removeAllRanges();
      this.events.selected('pointer');
      if (wasClick && document.getSelection()?.isCollapsed !== false) this.events.clicked(at.x, at.y, target);
    });
  }

  /** A finger that came and went; one that scrolls or selects is cancelled by the browser, or has moved. */
  private tap({ clientX: x, clientY: y, target }: PointerEvent): void {
    const { tapped } = this;
    this.tapped = null;
    if (!tapped || Math.hypot(x - tapped.x, y - tapped.y) >= DRAG_FROM_PX || !(target instanceof Element)) return;
    // The browser lets go of what was selected only after the event.
    setTimeout(() => {
      if (document.getSelection()?.isCollapsed !== false) this.events.clicked(x, y, target);
    });
  }

  private cancel(): void {
    this.tapped = null;
    this.pressed = null;
    if (!this.dragging) return;
    this.dragging = false;
    this.events.dragged(null);
  }

  private keyDown(event: KeyboardEvent): void {
    if (!this.dragging || event.key !== 'Escape') return;
    event.stopPropagation();
    this.cancel();
  }

  private selectionChanged(): void {
    if (!this.byTouch) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { anchorNode } = document.getSelection() ?? {};
      if (anchorNode && this.text.contains(anchorNode)) this.events.selected('touch');
    }, TOUCH_SETTLED_MS);
  }
}
