/** Frames in which a browser may still settle where the page was. */
const FRAMES = 30;

/**
 * Takes whoever comes back to where she was, once that is drawn. After a step back in history the browser settles the
 * page by itself, and may take the focus away once more: it is given again, unless she has gone on. Returns what ends it.
 */
export function comeBack(focus: () => void): () => void {
  let left = FRAMES;
  let frame = requestAnimationFrame(look);
  function look() {
    if (left === FRAMES || document.activeElement === document.body) focus();
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(look);
  }
  return () => cancelAnimationFrame(frame);
}
