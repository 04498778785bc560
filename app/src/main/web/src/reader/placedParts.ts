/** Something that stands at a place in the margin. */
export interface PlacedPart {
  /** What it is known by from one drawing to the next. */
  readonly key: string;
  /** Everything it shows, its place apart: what looks the same is kept and at most moved. */
  readonly look: string;
  readonly top: number;
  /** Null where it is as high as its words. */
  readonly height: number | null;
  readonly left: string;
  make(): HTMLElement;
}

interface Standing {
  readonly part: PlacedPart;
  readonly element: HTMLElement;
}

/**
 * Parts drawn again and again, of which few change: only those are made or moved, since each part that is touched costs
 * the browser more than the reader's own work.
 */
export class PlacedParts {
  private standing: ReadonlyMap<string, Standing> = new Map();

  constructor(readonly element: HTMLElement) {}

  draw(parts: readonly PlacedPart[]): void {
    const before = this.standing;
    const now = new Map<string, Standing>();
    for (const part of parts) now.set(part.key, settled(before.get(part.key), part));
    for (const [key, { element }] of before) if (now.get(key)?.element !== element) element.remove();
    let next = this.element.firstChild;
    for (const { element } of now.values()) {
      if (element === next) next = next.nextSibling;
      else this.element.insertBefore(element, next);
    }
    this.standing = now;
  }
}

function settled(before: Standing | undefined, part: PlacedPart): Standing {
  const kept = before?.part.look === part.look ? before : undefined;
  const element = kept?.element ?? part.make();
  if (kept?.part.top !== part.top) element.style.top = `${part.top}px`;
  if (kept?.part.height !== part.height && part.height !== null) element.style.height = `${part.height}px`;
  if (kept?.part.left !== part.left) element.style.left = part.left;
  return { part, element };
}
