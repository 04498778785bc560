package no.kodebok.importers.passages;

import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, table row or note of a text, before speakers are known.
 *
 * @param boldEnd where bold type that began with the block ends; the block's start when it does not
 *     begin bold
 * @param turn who speaks, where the form of the text says so; null where it has to be found out
 */
public record Block(TextRange range, SegmentKind kind, int boldEnd, @Nullable Turn turn) {
  /**
   * The beginning of what somebody says.
   *
   * @param speaker as written
   * @param bodyStart where the words begin, after label and time
   */
  public record Turn(String speaker, int bodyStart) {}

  public static Block of(int start, int end, SegmentKind kind) {
    return new Block(new TextRange(start, end), kind, start, null);
  }

  /** The beginning of a turn. */
  public static Block turn(int start, int end, String speaker, int bodyStart) {
    return new Block(
        new TextRange(start, end), SegmentKind.PARAGRAPH, start, new Turn(speaker, bodyStart));
  }
}
