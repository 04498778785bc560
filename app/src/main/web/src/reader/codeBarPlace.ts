const BAR_HEIGHT = 340;
/** The field, two codes and the line of keys: with less room than this the bar lies over the text. */
const LEAST_HEIGHT = 170;
const BAR_WIDTH = 360;
const GAP = 8;

interface Span {
  readonly top: number;
  readonly bottom: number;
}

export interface BarPlace {
  /** The bar's upper edge; where it hangs above the selection, its lower one. */
  readonly at: number;
  readonly hangsAbove: boolean;
  readonly height: number;
}

/** On the side of the selection where there is room for the whole bar, below first; else where there is more. */
export function barPlace(selected: Span, window: Span): BarPlace {
  const below = window.bottom - GAP - Math.max(selected.bottom + GAP, window.top + GAP);
  const above = selected.top - GAP - window.top;
  const isBelow = below >= BAR_HEIGHT || (above < BAR_HEIGHT && below >= above);
  const room = isBelow ? below : above;
  // A selection that fills the window leaves no side: then the bar lies at the window's end.
  if (room < LEAST_HEIGHT) return { at: window.bottom - BAR_HEIGHT - GAP, hangsAbove: false, height: BAR_HEIGHT };
  const height = Math.min(room, BAR_HEIGHT);
  if (isBelow) return { at: Math.max(selected.bottom, window.top) + GAP, hangsAbove: false, height };
  return { at: selected.top - GAP, hangsAbove: true, height };
}

/** Puts the code bar at the selection, in the overlay's own coordinates, and tells it how high it may be. */
export function placeCodeBar(bar: HTMLElement, overlay: HTMLElement, scroller: HTMLElement, selected: Range): void {
  const origin = overlay.getBoundingClientRect();
  const rects = selected.getClientRects();
  const whole = selected.getBoundingClientRect();
  const last = rects.item(rects.length - 1) ?? whole;
  const place = barPlace({ top: whole.top, bottom: last.bottom }, scroller.getBoundingClientRect());
  const left = Math.max(Math.min(last.left, origin.right - BAR_WIDTH), origin.left + GAP);
  bar.style.left = `${left - origin.left}px`;
  bar.style.top = `${place.at - origin.top}px`;
  bar.style.setProperty('--bar-height', `${place.height}px`);
  bar.classList.toggle('is-above', place.hangsAbove);
}
