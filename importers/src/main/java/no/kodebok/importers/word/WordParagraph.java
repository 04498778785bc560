package no.kodebok.importers.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one paragraph of a document has gathered while it is read. */
final class WordParagraph {
  private final StringBuilder text = new StringBuilder();
  private final List<WordParagraph> boxes = new ArrayList<>();
  private final List<NoteMark> notes = new ArrayList<>();
  private int boldEnd;
  private boolean markDeleted;
  private @Nullable String style;
  private int outline = -1;

  /**
   * A note that the paragraph refers to.
   *
   * @param marker as it stands in the text
   * @param endnote whether it is an endnote
   */
  record NoteMark(String id, String marker, boolean endnote) {}

  void append(String more, boolean bold) {
    boolean boldSoFar = boldEnd == text.length();
    text.append(more);
    // Space between a bold label and its colon belongs to neither.
    if (boldSoFar && (bold || (more.isBlank() && boldEnd > 0))) {
      boldEnd = text.length();
    }
  }

  /** Its end was deleted: what follows it belongs to it. */
  void deleteMark() {
    markDeleted = true;
  }

  boolean isMarkDeleted() {
    return markDeleted;
  }

  /** Takes in the paragraph before, whose end was deleted; only its style is given up. */
  void follow(WordParagraph before) {
    text.append(before.text);
    boldEnd = before.boldEnd;
    notes.addAll(before.notes);
    boxes.addAll(before.boxes);
  }

  String text() {
    return text.toString();
  }

  /** Units at the start that are bold. */
  int boldEnd() {
    return boldEnd;
  }

  void style(@Nullable String id) {
    style = id;
  }

  @Nullable String style() {
    return style;
  }

  void outline(int level) {
    outline = level;
  }

  /** Level of the outline from 0, or -1. */
  int outline() {
    return outline;
  }

  /** Paragraphs of text boxes that are anchored here. */
  List<WordParagraph> boxes() {
    return boxes;
  }

  List<NoteMark> notes() {
    return notes;
  }
}
