import type { Page } from './page';
import type { TextRange } from './range';

/** How far outside the window a chunk already counts as visible, so that scrolling finds it painted. */
const MARGIN = '400px';

/** Which chunks are on screen, or nearly; tells when that changes. */
export class VisibleChunks {
  private readonly visible = new Set<number>();
  private readonly observer: IntersectionObserver;

  constructor(
    scroller: HTMLElement,
    private readonly page: Page,
    changed: () => void,
  ) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const index = Number((entry.target as HTMLElement).dataset['chunk']);
          if (entry.isIntersecting) this.visible.add(index);
          else this.visible.delete(index);
        }
        changed();
      },
      { root: scroller, rootMargin: `${MARGIN} 0px` },
    );
    for (const chunk of page.chunks) this.observer.observe(page.chunkElement(chunk.index) as HTMLElement);
  }

  /** From the start of the first visible chunk to the end of the last; null before anything was seen. */
  range(): TextRange | null {
    if (this.visible.size === 0) return null;
    const first = this.page.chunks[Math.min(...this.visible)];
    const last = this.page.chunks[Math.max(...this.visible)];
    return first && last ? { start: first.start, end: last.end } : null;
  }

  destroy(): void {
    this.observer.disconnect();
  }
}
