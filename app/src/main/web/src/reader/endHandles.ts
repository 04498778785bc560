import { element } from './element';
import { wholeCharacter } from './grow';
import type { Edge } from './keys';
import type { Places } from './places';
import type { TextRange } from './range';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

interface HandleEvents {
  /** The passage as it would be if the handle were let go now. */
  moved(range: TextRange): void;
  letGo(): void;
}

/** Two handles at the ends of the current coding, to drag them with a mouse, a pen or a finger. */
export class EndHandles {
  readonly element = element('div', 'reader-handles');
  private readonly handles: Readonly<Record<Edge, HTMLElement>>;
  private passage: TextRange | null = null;
  /** How far from the middle of its line the handle was taken hold of: it hangs from the line, and is dragged by its knob. */
  private grip = 0;

  constructor(
    private readonly text: string,
    private readonly places: Places,
    private readonly events: HandleEvents,
  ) {
    // The keys do the same; what can only be dragged is no news to a screen reader.
    this.element.setAttribute('aria-hidden', 'true');
    this.handles = { start: this.handle('start'), end: this.handle('end') };
    this.element.append(this.handles.start, this.handles.end);
    this.element.hidden = true;
  }

  /** Puts them at the passage's ends, or away. */
  place(passage: TextRange | null): void {
    this.passage = passage;
    this.element.hidden = passage === null;
    if (!passage) return;
    const origin = this.element.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
    for (const edge of ['start', 'end'] as const) {
      const at = this.edgeOf(passage, edge);
      this.handles[edge].hidden = at === null;
      if (!at) continue;
      this.handles[edge].style.left = `${at.x - origin.left}px`;
      this.handles[edge].style.top = `${at.top - origin.top}px`;
      this.handles[edge].style.height = `${at.height}px`;
    }
  }

  private edgeOf({ start, end }: TextRange, edge: Edge): { x: number; top: number; height: number } | null {
    const letter = edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end };
    const rect = this.places.rangeOf(letter)?.getBoundingClientRect();
    if (!rect) return null;
    const isRightToLeft = RIGHT_TO_LEFT.test(this.text.slice(letter.start, letter.end));
    return { x: (edge === 'start') === isRightToLeft ? rect.right : rect.left, top: rect.top, height: rect.height };
  }

  private handle(edge: Edge): HTMLElement {
    const handle = element('div', `reader-handle is-${edge}`);
    handle.dataset['testid'] = `handle-${edge}`;
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      // No text is selected while a handle is dragged.
      event.preventDefault();
      event.stopPropagation();
      const { top, height } = handle.getBoundingClientRect();
      this.grip = event.clientY - (top + height / 2);
      handle.setPointerCapture(event.pointerId);
      this.element.classList.add('is-dragged');
    });
    handle.addEventListener('pointermove', (event) => {
      if (handle.hasPointerCapture(event.pointerId)) this.drag(edge, event);
    });
    const letGo = (event: PointerEvent) => {
      if (handle.hasPointerCapture(event.pointerId)) handle.releasePointerCapture(event.pointerId);
      this.element.classList.remove('is-dragged');
      this.events.letGo();
    };
    handle.addEventListener('pointerup', letGo);
    handle.addEventListener('pointercancel', letGo);
    return handle;
  }

  private drag(edge: Edge, { clientX, clientY }: PointerEvent): void {
    const passage = this.passage;
    const offset = this.places.offsetAt(clientX, clientY - this.grip);
    if (!passage || offset === null) return;
    const whole = wholeCharacter(this.text, offset, edge);
    const range = edge === 'start' ? { start: whole, end: passage.end } : { start: passage.start, end: whole };
    if (range.end > range.start) this.events.moved(range);
  }
}
