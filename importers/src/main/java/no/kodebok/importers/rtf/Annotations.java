package no.kodebok.importers.rtf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import no.kodebok.importers.document.DocumentText;
import no.kodebok.importers.document.Paragraph;
import org.jspecify.annotations.Nullable;

/** Notes and comments, whose parts are told in groups one after another. */
final class Annotations {
  private final DocumentText text;
  private String author = "";
  private @Nullable String reference;
  private @Nullable Instant commented;
  private int unanchored;
  private int notes;

  Annotations(DocumentText text) {
    this.text = text;
  }

  /**
   * Takes the words of a group that has ended.
   *
   * @param paragraph that the group stands in
   */
  void add(Group.Kind kind, String words, Paragraph paragraph) {
    String line = words.replaceAll("\\s+", " ").strip();
    switch (kind) {
      case NOTE -> paragraph.note("[" + ++notes + "]", line);
      case AUTHOR -> author = line;
      case ANCHOR_START -> paragraph.begin(line);
      case ANCHOR_END -> paragraph.end(line);
      case REFERENCE -> reference = line;
      case DATE -> commented = moment(line);
      case COMMENT -> {
        String id = reference == null ? "#" + ++unanchored : reference;
        text.comments().add(id, words.strip(), author, commented);
        paragraph.end(id);
        reference = null;
        commented = null;
        author = "";
      }
      default -> {}
    }
  }

  /** Minutes, hours, day, month, year and weekday, packed from the lowest bit on. */
  private static @Nullable Instant moment(String packed) {
    if (!packed.matches("-?\\d{1,9}|-?1\\d{9}|-?2[01]\\d{8}")) {
      return null;
    }
    int bits = Integer.parseInt(packed);
    try {
      return LocalDateTime.of(
              1900 + (bits >>> 20 & 0x1ff),
              bits >>> 16 & 0xf,
              bits >>> 11 & 0x1f,
              bits >>> 6 & 0x1f,
              bits & 0x3f)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      // Without a moment that can be read it counts as written now.
      return null;
    }
  }
}
