import type { LaidOut } from './annotations';
import { CssHighlightPainter } from './cssHighlightPainter';
import { LANES_UNDER_TEXT, type Mark, type Painter } from './marks';
import type { Page } from './page';
import type { Places } from './places';
import { type TextRange, overlaps } from './range';
import { SpanPainter } from './spanPainter';
import type { MarginContent, Stripes } from './stripes';
import type { Matches } from './matches';
import { VisibleChunks } from './visibleChunks';

/** Keeps marks and stripes in step with what is on screen; draws at most once a frame. */
export class Drawing {
  private content: MarginContent = { annotations: [], stars: [], columns: null };
  private own: readonly Mark[] = [];
  private matches: Matches | null = null;
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
    /** What else stands over the text is placed when the text has found its place. */
    private readonly placeOverlays: () => void,
  ) {
    this.painter = CssHighlightPainter.isSupported() ? new CssHighlightPainter(places) : new SpanPainter(page);
    this.visible = new VisibleChunks(scroller, page, this.soon);
    // Fonts that arrive, a narrower window, a chunk that is laid out for the first time: places move.
    this.sizes = new ResizeObserver(this.soon);
    this.sizes.observe(page.element);
  }

  show(content: MarginContent): void {
    this.content = content;
    this.soon();
  }

  redraw(annotations: readonly LaidOut[]): void {
    this.show({ ...this.content, annotations });
  }

  /** The reader's own marks: what is selected, what a search led to, the current coding. */
  showOwn(marks: readonly Mark[], matches: Matches): void {
    this.own = marks;
    this.matches = matches;
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
    if (this.stripesAreStale) this.stripes.draw(this.content, visible);
    this.stripesAreStale = false;
    const codings = this.content.annotations.filter((one) => one.lane < LANES_UNDER_TEXT && overlaps(one, visible));
    const marks: Mark[] = codings.map(({ start, end, colour, lane }) => ({ start, end, look: { colour, lane } }));
    const found = this.matches?.marksIn(visible) ?? [];
    this.painter.paint([...marks, ...found, ...this.own].flatMap((mark) => clipped(mark, visible)));
    this.placeOverlays();
  }
}

function clipped(mark: Mark, to: TextRange): Mark[] {
  if (!overlaps(mark, to)) return [];
  return [{ ...mark, start: Math.max(mark.start, to.start), end: Math.min(mark.end, to.end) }];
}
