package no.kodebok.app.json;

import no.kodebok.coding.model.SegmentKind;

/** Names of the kinds of segments in JSON. */
final class SegmentKinds {
  private SegmentKinds() {}

  static String id(SegmentKind kind) {
    return switch (kind) {
      case TURN -> "turn";
      case PARAGRAPH -> "paragraph";
      case HEADING -> "heading";
      case TABLE_ROW -> "tableRow";
      case FOOTNOTE -> "footnote";
    };
  }
}
