package no.kodebok.coding.model;

/** What a segment is in its source. Stored by their place: add new ones at the end only. */
public enum SegmentKind {
  TURN,
  PARAGRAPH,
  HEADING,
  TABLE_ROW,
  FOOTNOTE
}
