package no.kodebok.importers.word;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.importers.document.Paragraph;
import org.jspecify.annotations.Nullable;

/** A paragraph of a Word document with its style and the text boxes that are anchored in it. */
final class WordParagraph {
  private final Paragraph content = new Paragraph();
  private final List<WordParagraph> boxes = new ArrayList<>();
  private boolean markDeleted;
  private @Nullable String style;
  private int outline = -1;

  Paragraph content() {
    return content;
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
    content.follow(before.content);
    boxes.addAll(before.boxes);
  }

  String text() {
    return content.text();
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
}
