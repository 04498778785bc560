import type { LaidOut } from './annotations';
import { endAfter, endBefore, startAfter, startBefore } from './grow';
import type { Edge } from './keys';
import type { TextRange } from './range';

/** So long after the last key, ends that were moved are final: one step, not one for each press. */
const SETTLED_MS = 700;

/** The coding that was chosen: with keys, a click on its stripe, or by having just been made. Its ends can be moved. */
export class CurrentCoding {
  private id: string | null = null;
  private annotations: readonly LaidOut[] = [];
  private moved: TextRange | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly text: string,
    private readonly events: {
      /** Another coding is current, or its ends are being moved. */
      drawn(): void;
      chosen(id: string | null, isNews: boolean): void;
      endsMoved(id: string, range: TextRange): void;
    },
  ) {}

  /** The coding as it is shown, with ends that are being moved. */
  get(): LaidOut | null {
    const found = this.annotations.find(({ id }) => id === this.id);
    return found ? { ...found, ...this.moved } : null;
  }

  /** The annotations as they are to be drawn. */
  show(annotations: readonly LaidOut[]): readonly LaidOut[] {
    this.annotations = annotations;
    if (this.id !== null && !annotations.some(({ id }) => id === this.id)) this.choose(null);
    return this.shown();
  }

  shown(): readonly LaidOut[] {
    const { moved } = this;
    return moved === null ? this.annotations : this.annotations.map((one) => (one.id === this.id ? { ...one, ...moved } : one));
  }

  /** @param isNews whether it is worth saying; what was just made has been said already */
  choose(id: string | null, isNews = true): void {
    if (id === this.id) return;
    this.settle();
    this.id = id;
    this.events.drawn();
    this.events.chosen(id, isNews);
  }

  /** The next coding, or the one before, in the order of reading; from `offset` where none is current. */
  beside(by: 1 | -1, offset: number): LaidOut | null {
    const at = this.annotations.findIndex(({ id }) => id === this.id);
    if (at >= 0) return this.annotations[at + by] ?? null;
    const found = by === 1
      ? this.annotations.find(({ start }) => start >= offset)
      : this.annotations.findLast(({ start }) => start < offset);
    return found ?? null;
  }

  /** Moves an end by a word. */
  moveEnd(edge: Edge, by: 1 | -1): void {
    const now = this.get();
    if (!now || now.pending) return;
    const { start, end } = now;
    if (edge === 'start') this.preview({ start: by === 1 ? startAfter(this.text, start, 'word') : startBefore(this.text, start, 'word'), end });
    else this.preview({ start, end: by === 1 ? endAfter(this.text, end, 'word') : endBefore(this.text, end, 'word') });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), SETTLED_MS);
  }

  /** Shows it with other ends; they count when they are settled. An empty passage is no coding. */
  preview(range: TextRange): void {
    if (range.end <= range.start || this.id === null) return;
    this.moved = { start: range.start, end: range.end };
    this.events.drawn();
  }

  settle(): void {
    clearTimeout(this.timer);
    const { moved, id } = this;
    this.moved = null;
    const before = this.annotations.find((one) => one.id === id);
    if (!moved || !before || id === null) return;
    if (moved.start !== before.start || moved.end !== before.end) this.events.endsMoved(id, moved);
  }

  destroy(): void {
    this.settle();
  }
}
