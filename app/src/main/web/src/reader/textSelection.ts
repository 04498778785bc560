import type { Edge, ExtendUnit } from './keys';
import type { Places } from './places';
import type { TextRange } from './range';

/** The browser's selection, in offsets of the text. */
export class TextSelection {
  constructor(private readonly places: Places) {}

  /** Null when nothing is selected, or something outside the text. */
  read(): TextRange | null {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const start = this.places.offsetOf(range.startContainer, range.startOffset);
    const end = this.places.offsetOf(range.endContainer, range.endOffset);
    return start === null || end === null || start >= end ? null : { start, end };
  }

  /** Which end of the selection the arrow keys move. */
  activeEdge(): Edge {
    const selection = document.getSelection();
    const { anchorNode, focusNode } = selection ?? {};
    if (!selection || !anchorNode || !focusNode) return 'end';
    if (anchorNode === focusNode) return selection.focusOffset < selection.anchorOffset ? 'start' : 'end';
    const order = anchorNode.compareDocumentPosition(focusNode);
    return order & Node.DOCUMENT_POSITION_PRECEDING ? 'start' : 'end';
  }

  write(range: TextRange, active: Edge = 'end'): void {
    const start = this.places.placeOf(range.start);
    const end = this.places.placeOf(range.end, true);
    if (!start || !end) return;
    const [anchor, focus] = active === 'end' ? [start, end] : [end, start];
    document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  extend(by: 1 | -1, unit: ExtendUnit): void {
    if (unit !== 'turn') document.getSelection()?.modify('extend', by === 1 ? 'forward' : 'backward', unit);
  }

  clear(): void {
    document.getSelection()?.removeAllRanges();
  }
}
