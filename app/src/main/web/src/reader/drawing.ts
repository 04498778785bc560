import type { LaidOut } from './annotations';
import { CssHighlightPainter } from './cssHighlightPainter';
import { LANES_UNDER_TEXT, type Mark, type Painter } from './marks';
import type { Page } from './page';
import type { Places } from './places';
import { type TextRange, overlaps } from './range';
import { SpanPainter } from './spanPainter';
import type { Stripes } from './stripes';
import { VisibleChunks } from './visibleChunks';

/** Keeps marks and stripes in step with what is on screen; draws at most once a frame. */
export class Drawing {
  private annotations: readonly LaidOut[] = [];
  private own: readonly Mark[] = [];
  private frame = 0;
  private stripesAreStale = false;
  private readonly painter: Painter;
  private readonly visible: VisibleChunks;
  private readonly sizes: ResizeObserver;

  constructor(
    scroller: HTMLElement,
    page: Page,
    places: Places,
    private readonly stripes: Stripes,
  ) {
    this.painter = CssHighlightPainter.isSupported() ? new CssHighlightPainter(places) : new SpanPainter(page);
    this.visible = new VisibleChunks(scroller, page, this.soon);
    // Fonts that arrive, a narrower window, a chunk that is laid out for the first time: places move.
    this.sizes = new ResizeObserver(this.soon);
    this.sizes.observe(page.element);
  }

  show(annotations: readonly LaidOut[]): void {
    this.annotations = annotations;
    this.soon();
  }

  /** The reader's own marks: what is selected, what a search led to, the current coding. */
  showOwn(marks: readonly Mark[]): void {
    this.own = marks;
    this.inNextFrame();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.visible.destroy();
    this.sizes.disconnect();
    this.painter.destroy();
  }

  private readonly soon = (): void => {
    this.stripesAreStale = true;
    this.inNextFrame();
  };

  private inNextFrame(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = 0;
    const visible = this.visible.range();
    if (!visible) return;
    if (this.stripesAreStale) this.stripes.draw(this.annotations, visible);
    this.stripesAreStale = false;
    const codings = this.annotations.filter((one) => one.lane < LANES_UNDER_TEXT && overlaps(one, visible));
    const marks: Mark[] = codings.map(({ start, end, colour, lane }) => ({ start, end, look: { colour, lane } }));
    this.painter.paint([...marks, ...this.own].flatMap((mark) => clipped(mark, visible)));
  }
}

function clipped(mark: Mark, to: TextRange): Mark[] {
  if (!overlaps(mark, to)) return [];
  return [{ ...mark, start: Math.max(mark.start, to.start), end: Math.min(mark.end, to.end) }];
}
