package no.kodebok.coding.revision;

import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;

/** Does to a text that was corrected since what was done to the text that it stems from. */
public final class CarriedEdits {
  private CarriedEdits() {}

  /**
   * The corrected text with the edits of another.
   *
   * @param imported the text that both stem from
   * @param other with the edits
   * @param current corrected since
   * @throws KodebokException if there are no edits, or the words that they are about were corrected
   *     since
   */
  public static String onto(String imported, String other, String current, String source) {
    List<TextEdit> edits = EditMap.between(imported, other).edits();
    if (edits.isEmpty()) {
      throw new KodebokException(
          RevisionReason.REPAIR_UNDONE_ALREADY.with(source),
          "Without that repair the text of \"" + source + "\" reads just the same.");
    }
    EditMap since = EditMap.between(imported, current);
    StringBuilder text = new StringBuilder(current);
    for (TextEdit edit : edits.reversed()) {
      TextRange now = since.moved(edit.before());
      boolean same = edit.before().in(imported).equals(now.in(current));
      // A place between words is known by the words on both sides.
      boolean known =
          !edit.before().isEmpty() || around(imported, edit.before()).equals(around(current, now));
      if (!same || !known) {
        throw new KodebokException(
            RevisionReason.REPAIR_CHANGED_SINCE.with(source),
            "The words of that repair in \""
                + source
                + "\" were corrected since, or the repair is undone already.");
      }
      text.replace(now.start(), now.end(), edit.after().in(other));
    }
    return text.toString();
  }

  private static String around(String text, TextRange place) {
    return text.substring(Math.max(0, place.start() - 8), place.start())
        + text.substring(place.end(), Math.min(text.length(), place.end() + 8));
  }
}
