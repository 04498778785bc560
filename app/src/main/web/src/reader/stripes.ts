import type { LaidOut } from './annotations';
import { element } from './element';
import type { Places } from './places';
import { type TextRange, overlaps } from './range';

const LANE_WIDTH = 7;
const MOST_LANES = 8;
const LABEL_HEIGHT = 19;

/**
 * The stripes in the margin with their codes' names: one overlay beside the text, not inside the chunks, which
 * would clip it. Only what overlaps the visible text is drawn; all places are read before anything is written.
 */
export class Stripes {
  readonly element = element('div', 'reader-stripes');
  private chosen: string | null = null;

  constructor(
    private readonly places: Places,
    choose: (id: string) => void,
  ) {
    // Screen readers get the codes as text at each turn instead.
    this.element.setAttribute('aria-hidden', 'true');
    this.element.addEventListener('click', (event) => {
      const stripe = (event.target as Element).closest<HTMLElement>('[data-coding]');
      if (stripe?.dataset['coding']) choose(stripe.dataset['coding']);
    });
  }

  choose(id: string | null): void {
    this.chosen = id;
    for (const stripe of this.element.querySelectorAll<HTMLElement>('[data-coding]')) {
      stripe.classList.toggle('is-current', stripe.dataset['coding'] === id);
    }
  }

  draw(annotations: readonly LaidOut[], visible: TextRange, lanes: number): void {
    const origin = this.element.getBoundingClientRect().top;
    const boxes = annotations.filter((one) => overlaps(one, visible)).map((one) => this.measure(one, visible, origin));
    boxes.sort((a, b) => a.top - b.top);
    const labelTops = stackLabels(boxes.map((box) => box.top));
    const left = Math.min(lanes, MOST_LANES) * LANE_WIDTH + 4;
    this.element.replaceChildren(...boxes.map((box, i) => this.stripe(box, labelTops[i] ?? box.top, left)));
  }

  private measure(annotation: LaidOut, visible: TextRange, origin: number): Box {
    const range = this.places.rangeOf({
      start: Math.max(annotation.start, visible.start),
      end: Math.min(annotation.end, visible.end),
    });
    const rect = range?.getBoundingClientRect();
    return { annotation, top: (rect?.top ?? origin) - origin, height: rect?.height ?? 0 };
  }

  private stripe({ annotation, top, height }: Box, labelTop: number, labelLeft: number): HTMLElement {
    const stripe = element('div', 'reader-stripe');
    stripe.dataset['coding'] = annotation.id;
    stripe.title = `${annotation.path} · ${annotation.coder}`;
    stripe.classList.toggle('is-current', annotation.id === this.chosen);
    stripe.classList.toggle('is-pending', annotation.pending);
    stripe.style.setProperty('--code', annotation.colour);
    const bar = element('i', 'reader-stripe-bar');
    bar.style.top = `${top}px`;
    bar.style.height = `${height}px`;
    bar.style.left = `${Math.min(annotation.lane, MOST_LANES - 1) * LANE_WIDTH}px`;
    const label = element('span', 'reader-stripe-label');
    label.dataset['testid'] = 'stripe';
    label.style.top = `${labelTop}px`;
    label.style.left = `${labelLeft}px`;
    label.textContent = annotation.label;
    stripe.append(bar, label);
    return stripe;
  }
}

interface Box {
  readonly annotation: LaidOut;
  readonly top: number;
  readonly height: number;
}

/** Labels in one column, each beside its stripe's top or, where another stands there, just below that one. */
export function stackLabels(tops: readonly number[]): number[] {
  let free = -Infinity;
  return tops.map((top) => {
    const placed = Math.max(top, free);
    free = placed + LABEL_HEIGHT;
    return placed;
  });
}
