import type { LaidOut } from './annotations';
import { initials } from '../parts/initials';
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

  draw(annotations: readonly LaidOut[], visible: TextRange): void {
    const origin = this.element.getBoundingClientRect().top;
    const boxes = annotations.filter((one) => overlaps(one, visible)).map((one) => this.measure(one, visible, origin));
    boxes.sort((a, b) => a.top - b.top);
    const groups = groupsOf(boxes);
    const tops = stackLabels(groups.map(({ box }) => box.top));
    const lefts = besideBars(boxes, tops);
    this.element.replaceChildren(
      ...boxes.map((box) => this.bar(box)),
      ...groups.map((group, i) => this.label(group, tops[i] ?? group.box.top, lefts[i] ?? 0)),
    );
  }

  private measure(annotation: LaidOut, visible: TextRange, origin: number): Box {
    const range = this.places.rangeOf({
      start: Math.max(annotation.start, visible.start),
      end: Math.min(annotation.end, visible.end),
    });
    const rect = range?.getBoundingClientRect();
    return { annotation, top: (rect?.top ?? origin) - origin, height: rect?.height ?? 0 };
  }

  private bar({ annotation, top, height }: Box): HTMLElement {
    const bar = this.part('reader-stripe-bar', annotation, `${annotation.path} · ${annotation.coder}`);
    bar.style.top = `${top}px`;
    bar.style.height = `${height}px`;
    bar.style.left = `${laneOf(annotation) * LANE_WIDTH}px`;
    return bar;
  }

  private label({ box: { annotation }, coders }: Group, top: number, left: number): HTMLElement {
    const label = this.part('reader-stripe-label', annotation, `${annotation.path} · ${coders.join(', ')}`);
    label.dataset['testid'] = 'stripe';
    label.style.top = `${top}px`;
    label.style.left = `${left}px`;
    const name = element('b', 'reader-stripe-name');
    name.textContent = annotation.label;
    const who = element('span', 'reader-stripe-coders');
    who.textContent = coders.map(initials).join(', ');
    label.append(name, ' ', who);
    return label;
  }

  private part(kind: string, annotation: LaidOut, title: string): HTMLElement {
    const part = element('div', kind);
    part.dataset['coding'] = annotation.id;
    part.title = title;
    part.classList.toggle('is-current', annotation.id === this.chosen);
    part.classList.toggle('is-pending', annotation.pending);
    part.style.setProperty('--code', annotation.colour);
    return part;
  }
}

/** Codings of one code at one place, by one coder or several: they share a label. */
export interface Group {
  readonly box: Box;
  end: number;
  readonly coders: string[];
}

export interface Box {
  readonly annotation: LaidOut;
  readonly top: number;
  readonly height: number;
}

function laneOf({ lane }: LaidOut): number {
  return Math.min(lane, MOST_LANES - 1);
}

/** One sweep down the margin: a coding joins the group of its code whose codings it overlaps. */
export function groupsOf(boxes: readonly Box[]): Group[] {
  const groups: Group[] = [];
  const open = new Map<string, Group>();
  for (const box of boxes) {
    const { path, start, end, coder } = box.annotation;
    const group = open.get(path);
    if (group && start < group.end) {
      group.end = Math.max(group.end, end);
      if (!group.coders.includes(coder)) group.coders.push(coder);
    } else {
      const made: Group = { box, end, coders: [coder] };
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
