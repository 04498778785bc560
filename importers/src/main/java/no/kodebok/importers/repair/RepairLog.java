package no.kodebok.importers.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.Finding.Severity;
import no.kodebok.importers.FindingLog;

/** Takes down repairs by their original lines. */
final class RepairLog {
  /** A finding shows what was mended, not the whole paragraph around it. */
  private static final int LONGEST = 160;

  /** Repairs that are not to be made while this text is read, which is asked for far above. */
  static final ScopedValue<Set<LeftRepair>> LEFT = ScopedValue.newInstance();

  private final FindingLog log;
  private final Map<LeftRepair, Integer> met = new HashMap<>();

  RepairLog(FindingLog log) {
    this.log = log;
  }

  /** Whether this one place is to be left as the file has it; asked once before it is mended. */
  boolean leaves(String kind, int line, String before) {
    if (!LEFT.isBound()) {
      return false;
    }
    LeftRepair first = new LeftRepair(kind, line, shown(before), 0);
    return LEFT.get().contains(first.again(met.merge(first, 1, Integer::sum) - 1));
  }

  /** One place that was mended. */
  void mended(String kind, int line, String before, String after) {
    log.change(kind, line, null, shown(before), shown(after));
  }

  /** A habit of the whole text that was mended in so many places, from this line on. */
  void habit(String kind, int line, int places) {
    log.add(
        new Finding(
            Severity.NOTE,
            kind,
            Place.line(log.file(), line),
            List.of(String.valueOf(places)),
            null,
            null));
  }

  private static String shown(String text) {
    String stripped = text.strip();
    if (stripped.length() <= LONGEST) {
      return stripped;
    }
    int end = Character.isHighSurrogate(stripped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return stripped.substring(0, end) + " …";
  }
}
