const BAR_HEIGHT = 340;
const BAR_WIDTH = 360;
const GAP = 8;

/** Where the code bar goes, in the overlay's own coordinates: below the selection, above it, or where there is room. */
export function placeCodeBar(bar: HTMLElement, overlay: HTMLElement, scroller: HTMLElement, selected: Range): void {
  const window = scroller.getBoundingClientRect();
  const origin = overlay.getBoundingClientRect();
  const rects = selected.getClientRects();
  const whole = selected.getBoundingClientRect();
  const last = rects.item(rects.length - 1) ?? whole;
  const below = last.bottom + GAP;
  const above = whole.top - GAP - BAR_HEIGHT;
  let top = window.bottom - BAR_HEIGHT - GAP;
  if (below + BAR_HEIGHT <= window.bottom) top = Math.max(below, window.top + GAP);
  else if (above >= window.top) top = above;
  const hangsAbove = top === above;
  const left = Math.max(Math.min(last.left, origin.right - BAR_WIDTH), origin.left + GAP);
  bar.style.left = `${left - origin.left}px`;
  // A bar above the selection grows upwards from it, however few codes it lists.
  bar.style.top = `${(hangsAbove ? whole.top - GAP : top) - origin.top}px`;
  bar.classList.toggle('is-above', hangsAbove);
}
