package no.kodebok.importers.rtf;

import org.jspecify.annotations.Nullable;

/** What holds within a pair of braces; a group begins with what holds around it. */
final class Group {
  /** What words in a group are. */
  enum Kind {
    TEXT,
    SILENT,
    FONTS,
    STYLES,
    NOTE,
    COMMENT,
    AUTHOR,
    ANCHOR_START,
    ANCHOR_END,
    REFERENCE,
    DATE
  }

  Kind kind = Kind.TEXT;
  boolean opens;
  boolean starred;
  boolean bold;
  boolean deleted;
  boolean hidden;
  int fallback = 1;
  int font = -1;

  /** Where words are gathered; null for the document's own text. */
  @Nullable StringBuilder gathered;

  /** A group within this one. */
  Group inner() {
    Group inner = new Group();
    inner.kind = kind;
    inner.bold = bold;
    inner.deleted = deleted;
    inner.hidden = hidden;
    inner.fallback = fallback;
    inner.font = font;
    inner.gathered = gathered;
    return inner;
  }

  void become(Kind other) {
    kind = other;
    opens = true;
    gathered = new StringBuilder();
  }
}
