import { type Comparison, compare } from './agreement';
import type { LaidOut, ReaderContent, Star } from './annotations';
import { initials } from '../parts/initials';
import { element } from './element';
import { type PlacedPart, PlacedParts } from './placedParts';
import type { Places } from './places';
import { type TextRange, overlaps } from './range';

const LANE_WIDTH = 7;
const MOST_LANES = 8;
const LABEL_HEIGHT = 19;

export interface StripesOptions {
  /** What is said of a stretch that was compared, for whoever points at it. */
  compared(comparison: Comparison): string;
  /** The words for a passage that is chosen to be printed. */
  readonly starred: string;
  /** The words for a coding with notes. */
  readonly noted: string;
  choose(id: string): void;
  openMemo(id: string): void;
  openStar(star: Star): void;
}

/** What stands in the margin: the content with its annotations laid out. */
export type MarginContent = Omit<ReaderContent, 'annotations'> & { readonly annotations: readonly LaidOut[] };

/**
 * The stripes in the margin with their codes' names: one overlay beside the text, not inside the chunks, which
 * would clip it. Only what overlaps the visible text is drawn; all places are read before anything is written.
 */
export class Stripes {
  readonly element = element('div', 'reader-stripes');
  // One above the other: what is compared, the bars, the names.
  private readonly comparisons = new PlacedParts(element('div', 'reader-stripe-layer'));
  private readonly bars = new PlacedParts(element('div', 'reader-stripe-layer'));
  private readonly names = new PlacedParts(element('div', 'reader-stripe-layer'));
  private chosen: string | null = null;
  private stars: readonly Star[] = [];
  private columnWidth = '';

  constructor(
    private readonly places: Places,
    private readonly options: StripesOptions,
  ) {
    // Screen readers get the codes as text at each turn instead.
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.comparisons.element, this.bars.element, this.names.element);
    this.element.addEventListener('click', (event) => this.clicked(event.target as Element));
  }

  choose(id: string | null): void {
    this.chosen = id;
    for (const stripe of this.element.querySelectorAll<HTMLElement>('[data-coding]')) {
      const isCurrent = stripe.dataset['coding'] === id;
      if (stripe.classList.contains('is-current') !== isCurrent) stripe.classList.toggle('is-current', isCurrent);
    }
  }

  draw({ annotations, stars, columns }: MarginContent, visible: TextRange): void {
    this.stars = stars;
    const origin = this.element.getBoundingClientRect().top;
    const shown = annotations.filter((one) => overlaps(one, visible));
    const boxes = shown.map((annotation) => ({ annotation, ...this.measure(annotation, visible, origin) }));
    boxes.sort((a, b) => a.top - b.top);
    const compared = columns === null ? [] : compare(shown, columns).flatMap((one) => {
      const range = clip(one, visible);
      return range ? [{ one, ...this.measure(range, visible, origin) }] : [];
    });
    const starred = stars.filter((star) => overlaps(star, visible))
      .map((star) => ({ star, ...this.measure(star, visible, origin) }));

    this.divide(`${100 / (columns?.length ?? 1)}%`);
    const names = (columns ?? [null]).flatMap((coder, column) => {
      const own = boxes.filter(({ annotation }) => annotation.column === column);
      const ownStars = starred.filter(({ star }) => (coder === null ? true : coder === star.coder));
      return this.labels(own, ownStars, column);
    });
    this.comparisons.draw(compared.map(({ one, top, height }) => this.comparison(one, top, height)));
    this.bars.draw(boxes.map((box) => this.bar(box)));
    this.names.draw(names);
    // What was kept may have been made when another was the current one.
    this.choose(this.chosen);
  }

  private divide(columnWidth: string): void {
    if (columnWidth !== this.columnWidth) this.element.style.setProperty('--column', columnWidth);
    this.columnWidth = columnWidth;
  }

  private labels(boxes: readonly Box[], stars: readonly { star: Star; top: number }[], column: number): PlacedPart[] {
    const parts = [
      ...groupsOf(boxes).map((group) => ({ at: group.box.top, ...this.label(group, column) })),
      ...stars.map(({ star, top }) => ({ at: top, ...this.star(star, column) })),
    ].sort((a, b) => a.at - b.at);
    const tops = stackLabels(parts.map(({ at }) => at));
    const lefts = besideBars(boxes, tops);
    return parts.map((part, i) => ({
      ...part,
      top: tops[i] ?? 0,
      height: null,
      left: `calc(${column} * var(--column) + ${lefts[i] ?? 0}px)`,
    }));
  }

  private measure(passage: TextRange, visible: TextRange, origin: number): { top: number; height: number } {
    const range = this.places.rangeOf({
      start: Math.max(passage.start, visible.start),
      end: Math.min(passage.end, visible.end),
    });
    const rect = range?.getBoundingClientRect();
    return { top: rounded((rect?.top ?? origin) - origin), height: rounded(rect?.height ?? 0) };
  }

  private bar({ annotation, top, height }: Box): PlacedPart {
    const title = `${annotation.path} · ${annotation.coder}`;
    return {
      key: annotation.id,
      look: lookOf(annotation, title),
      top,
      height,
      left: `calc(${annotation.column} * var(--column) + ${laneOf(annotation) * LANE_WIDTH}px)`,
      make: () => part('reader-stripe-bar', annotation, title),
    };
  }

  private label({ box: { annotation }, coders, noted }: Group, column: number): LabelPart {
    const title = `${annotation.path} · ${coders.join(', ')}`;
    const make = () => {
      const label = part('reader-stripe-label', annotation, title);
      label.dataset['testid'] = 'stripe';
      label.style.setProperty('--at', String(column + 1));
      const name = element('b', 'reader-stripe-name');
      name.textContent = annotation.label;
      const who = element('span', 'reader-stripe-coders');
      who.textContent = coders.map(initials).join(', ');
      label.append(name, ' ', who);
      if (noted !== null) label.append(' ', this.memo(noted));
      return label;
    };
    return { key: `${annotation.id} ${column}`, look: lookOf(annotation, title, column, noted), make };
  }

  private memo(of: string): HTMLElement {
    const memo = element('span', 'reader-stripe-memo');
    memo.dataset['memo'] = of;
    memo.dataset['testid'] = 'stripe-memo';
    memo.title = this.options.noted;
    memo.textContent = '✎';
    return memo;
  }

  private star(star: Star, column: number): LabelPart {
    const { starred } = this.options;
    const make = () => {
      const mark = element('div', 'reader-stripe-star');
      mark.dataset['star'] = star.id;
      mark.dataset['testid'] = 'star';
      mark.style.setProperty('--at', String(column + 1));
      mark.title = `${starred} · ${star.coder}`;
      mark.textContent = `★ ${starred}`;
      return mark;
    };
    return { key: `★ ${star.id}`, look: [starred, star.coder, column].join(SEPARATOR), make };
  }

  private comparison(one: Comparison, top: number, height: number): PlacedPart {
    const title = this.options.compared(one);
    const make = () => {
      const rail = element('div', `reader-compared ${one.agree ? 'agrees' : 'differs'}`);
      rail.dataset['testid'] = one.agree ? 'agrees' : 'differs';
      rail.title = title;
      return rail;
    };
    return { key: `${one.start}-${one.end} ${title}`, look: `${one.agree}`, top, height, left: '', make };
  }

  private clicked(on: Element): void {
    const memo = on.closest<HTMLElement>('[data-memo]')?.dataset['memo'];
    const coding = on.closest<HTMLElement>('[data-coding]')?.dataset['coding'];
    const star = on.closest<HTMLElement>('[data-star]')?.dataset['star'];
    const starred = this.stars.find(({ id }) => id === star);
    if (memo) this.options.openMemo(memo);
    else if (coding) this.options.choose(coding);
    else if (starred) this.options.openStar(starred);
  }
}

/** A name before it has found its place among the others. */
type LabelPart = Pick<PlacedPart, 'key' | 'look' | 'make'>;

const SEPARATOR = '\n';

function lookOf({ label, colour, pending }: LaidOut, ...more: readonly unknown[]): string {
  return [label, colour, pending, ...more].join(SEPARATOR);
}

function part(kind: string, annotation: LaidOut, title: string): HTMLElement {
  const made = element('div', kind);
  made.dataset['coding'] = annotation.id;
  made.title = title;
  made.classList.toggle('is-pending', annotation.pending);
  made.style.setProperty('--code', annotation.colour);
  return made;
}

/** To a quarter of a pixel: what has only scrolled measures a trifle otherwise, and has not moved. */
function rounded(pixels: number): number {
  return Math.round(pixels * 4) / 4;
}

function clip(range: TextRange, to: TextRange): TextRange | null {
  return overlaps(range, to) ? { start: Math.max(range.start, to.start), end: Math.min(range.end, to.end) } : null;
}

/** Codings of one code at one place, by one coder or several: they share a label. */
export interface Group {
  readonly box: Box;
  end: number;
  readonly coders: string[];
  /** The first of them that has notes. */
  noted: string | null;
}

export interface Box {
  readonly annotation: LaidOut;
  readonly top: number;
  readonly height: number;
}

function laneOf({ stripe }: LaidOut): number {
  return Math.min(stripe, MOST_LANES - 1);
}

/** One sweep down the margin: a coding joins the group of its code whose codings it overlaps. */
export function groupsOf(boxes: readonly Box[]): Group[] {
  const groups: Group[] = [];
  const open = new Map<string, Group>();
  for (const box of boxes) {
    const { id, path, start, end, coder, memos } = box.annotation;
    const noted = memos > 0 ? id : null;
    const group = open.get(path);
    if (group && start < group.end) {
      group.end = Math.max(group.end, end);
      group.noted ??= noted;
      if (!group.coders.includes(coder)) group.coders.push(coder);
    } else {
      const made: Group = { box, end, coders: [coder], noted };
      open.set(path, made);
      groups.push(made);
    }
  }
  return groups;
}

/** How far right each label stands: just beside the outermost bar at its height. One sweep; both are sorted. */
export function besideBars(boxes: readonly Box[], labelTops: readonly number[]): number[] {
  let next = 0;
  let active: Box[] = [];
  return labelTops.map((top) => {
    for (let box = boxes[next]; box && box.top < top + LABEL_HEIGHT; box = boxes[++next]) active.push(box);
    active = active.filter((box) => box.top + box.height > top);
    return active.reduce((most, box) => Math.max(most, laneOf(box.annotation) + 1), 0) * LANE_WIDTH + 4;
  });
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
