package no.kodebok.importers.passages;

import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;

/**
 * A paragraph, heading, table row or note of a text, before speakers are known.
 *
 * @param boldEnd where bold type that began with the block ends; the block's start when it does not
 *     begin bold
 */
public record Block(TextRange range, SegmentKind kind, int boldEnd) {
  public static Block of(int start, int end, SegmentKind kind) {
    return new Block(new TextRange(start, end), kind, start);
  }
}
