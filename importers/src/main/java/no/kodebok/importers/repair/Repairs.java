package no.kodebok.importers.repair;

import java.util.List;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.characters.CleanText;

/** All repairs of converted and scanned text, in the order in which one makes way for the next. */
public final class Repairs {
  private static final List<Repair> ALL =
      List.of(
          new ForeignSigns(),
          new PageFurniture(),
          new Footnotes(),
          new LostBullets(),
          new BlankBetweenLines(),
          new CutParagraphs(),
          (lines, log) -> lines.settleNotes(),
          new LineEndHyphens());

  private Repairs() {}

  /**
   * Mends a text. A text without such faults comes back as it is.
   *
   * @param repair whether to mend at all
   */
  public static RepairedText mend(CleanText clean, boolean repair, FindingLog log) {
    if (!repair || clean.text().isEmpty()) {
      return new RepairedText(clean, List.of());
    }
    Lines lines = Lines.of(clean);
    RepairLog repairs = new RepairLog(log);
    for (Repair one : ALL) {
      one.mend(lines, repairs);
    }
    return lines.text(clean.lineMap());
  }
}
