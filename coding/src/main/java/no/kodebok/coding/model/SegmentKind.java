package no.kodebok.coding.model;

/** What a segment is in its source. The names are stored: never rename one. */
public enum SegmentKind {
  TURN,
  PARAGRAPH,
  HEADING,
  TABLE_ROW,
  FOOTNOTE
}
