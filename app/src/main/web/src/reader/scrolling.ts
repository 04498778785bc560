import type { Page } from './page';
import type { Places } from './places';
import type { TextRange } from './range';

const MOST_FRAMES = 6;

/**
 * Brings a passage into the middle of the window. Chunks that were never laid out have estimated heights, so
 * the first scroll may miss; it is corrected in the next frames, as they become real.
 */
export function scrollToPassage(scroller: HTMLElement, page: Page, places: Places, passage: TextRange): void {
  let frames = 0;
  const step = () => {
    page.wordsOf(page.turnAt(passage.start));
    const rect = places.rangeOf(passage)?.getBoundingClientRect();
    if (!rect) return;
    const box = scroller.getBoundingClientRect();
    const room = Math.max((box.height - rect.height) / 2, box.height / 6);
    const off = rect.top - box.top - room;
    if (Math.abs(off) > 4) scroller.scrollTop += off;
    if (++frames < MOST_FRAMES) requestAnimationFrame(step);
  };
  step();
}

/** Scrolls only as far as is needed for the turn to be seen. */
export function scrollToTurn(scroller: HTMLElement, turn: HTMLElement): void {
  const box = scroller.getBoundingClientRect();
  const rect = turn.getBoundingClientRect();
  const margin = 48;
  if (rect.top < box.top + margin || rect.height > box.height) scroller.scrollTop += rect.top - box.top - margin;
  else if (rect.bottom > box.bottom - margin) scroller.scrollTop += rect.bottom - box.bottom + margin;
}
