package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;

/** Checks the edited wording of a passage against its text. */
public final class EditedWording {
  private EditedWording() {}

  /**
   * Where the wording drifts from the passage. Speakers' labels inside the passage, which are
   * nobody's words, may be missing.
   *
   * @throws KodebokException if the passage lies outside the text, or one of the two has more than
   *     {@link WordingCheck#LONGEST} characters
   */
  public static List<Drift> drifts(SourceText text, TextRange passage, String edited) {
    if (passage.end() > text.text().length()) {
      throw new KodebokException(
          QuoteReason.PASSAGE_PAST_END, "The passage goes past the end of its text.");
    }
    checkLength(passage.length(), edited);
    return WordingCheck.drifts(passage.in(text.text()), apart(text.segments(), passage), edited);
  }

  /**
   * Whether the two can be compared.
   *
   * @throws KodebokException if one has more than {@link WordingCheck#LONGEST} characters
   */
  static void checkLength(int passage, String edited) {
    if (passage > WordingCheck.LONGEST || edited.length() > WordingCheck.LONGEST) {
      throw new KodebokException(
          QuoteReason.QUOTE_TOO_LONG.with(WordingCheck.LONGEST),
          "A quote of more than %,d characters cannot be edited: choose a shorter passage."
              .formatted(WordingCheck.LONGEST));
    }
  }

  /** What lies between the segments of a passage, such as speakers' labels; within the passage. */
  private static List<TextRange> apart(List<Segment> segments, TextRange passage) {
    List<TextRange> apart = new ArrayList<>();
    int at = passage.start();
    for (Segment segment : segments) {
      if (segment.range().end() > at && segment.range().start() < passage.end()) {
        if (segment.range().start() > at) {
          apart.add(within(passage, at, segment.range().start()));
        }
        at = segment.range().end();
      }
    }
    if (at < passage.end() && !segments.isEmpty()) {
      apart.add(within(passage, at, passage.end()));
    }
    return apart;
  }

  private static TextRange within(TextRange passage, int start, int end) {
    return new TextRange(start - passage.start(), end - passage.start());
  }
}
