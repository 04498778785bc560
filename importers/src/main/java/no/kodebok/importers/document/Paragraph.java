package no.kodebok.importers.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one paragraph of a document has gathered while it is read. */
public final class Paragraph {
  private final StringBuilder text = new StringBuilder();
  private final List<Note> notes = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<LineMark> lines = new ArrayList<>();
  private int boldEnd;

  /**
   * A note that stands below the page.
   *
   * @param marker as it stands in the text
   * @param text null where the document refers to a note that it does not have
   */
  public record Note(String marker, @Nullable String text) {}

  /**
   * Where a comment's passage begins or ends.
   *
   * @param id of the comment
   * @param offset in the paragraph's text
   */
  public record Anchor(String id, int offset, boolean begins) {}

  /** From this offset on, the text stems from that line of the original. */
  record LineMark(int offset, int line) {}

  /** What is added from here on stems from this line, in a format that has lines. */
  public void line(int number) {
    LineMark last = lines.isEmpty() ? null : lines.getLast();
    if (last != null && last.offset == text.length()) {
      lines.removeLast();
    }
    if (last == null || last.line != number) {
      lines.add(new LineMark(text.length(), number));
    }
  }

  List<LineMark> lines() {
    return lines;
  }

  /** Adds words; bold ones at the beginning may be a speaker's name. */
  public void append(String more, boolean bold) {
    boolean boldSoFar = boldEnd == text.length();
    text.append(more);
    // Space between a bold label and its colon belongs to neither.
    if (boldSoFar && (bold || (more.isBlank() && boldEnd > 0))) {
      boldEnd = text.length();
    }
  }

  /** A note is referred to here. */
  public void note(String marker, @Nullable String note) {
    append(marker, false);
    notes.add(new Note(marker, note));
  }

  public void begin(String comment) {
    anchors.add(new Anchor(comment, text.length(), true));
  }

  public void end(String comment) {
    anchors.add(new Anchor(comment, text.length(), false));
  }

  /** Takes in the paragraph before, which had no end of its own. */
  public void follow(Paragraph before) {
    int length = before.text.length();
    List<Anchor> own = List.copyOf(anchors);
    anchors.clear();
    anchors.addAll(before.anchors);
    own.forEach(a -> anchors.add(new Anchor(a.id, a.offset + length, a.begins)));
    boldEnd = before.boldEnd == length ? length + boldEnd : before.boldEnd;
    text.insert(0, before.text);
    notes.addAll(0, before.notes);
  }

  public String text() {
    return text.toString();
  }

  /** Units at the start that are bold. */
  public int boldEnd() {
    return boldEnd;
  }

  public List<Note> notes() {
    return notes;
  }

  public List<Anchor> anchors() {
    return anchors;
  }
}
