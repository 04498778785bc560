import type { ReactNode } from 'react';
import { type DropTarget, ListLayout, Virtualizer } from 'react-aria-components';

/** What a row takes before it is measured; a long name takes more. */
const ROWS = { estimatedRowHeight: 27 };

/** So near the edge of a row, in pixels, something is dropped beside it and not on it. */
const EDGE = 5;

/** Rows below each other. A row of a tree is low: most of its height must be there to drop something on it. */
class RowLayout extends ListLayout<object> {
  override getDropTargetFromPoint(x: number, y: number, isValid: (target: DropTarget) => boolean): DropTarget | null {
    const target = super.getDropTargetFromPoint(x, y, isValid);
    if (target?.type !== 'item' || target.dropPosition === 'on') return target;
    const rect = this.getLayoutInfo(target.key)?.rect;
    const on: DropTarget = { ...target, dropPosition: 'on' };
    const at = y + (this.virtualizer?.visibleRect.y ?? 0);
    return rect && at > rect.y + EDGE && at < rect.maxY - EDGE && isValid(on) ? on : target;
  }
}

/**
 * Draws of a tree only the rows that are in sight: a codebook has hundreds. The tree itself must scroll, and have no
 * padding of its own, which the places of the rows would not count.
 */
export function TreeWindow({ children }: { readonly children: ReactNode }) {
  return <Virtualizer layout={RowLayout} layoutOptions={ROWS}>{children}</Virtualizer>;
}
