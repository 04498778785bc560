package no.kodebok.exports.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Gives sheets names that Excel allows and that differ without regard to case. */
final class SheetNames {
  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  /** The wished name as far as it is allowed, with a number behind where it is taken. */
  String name(String wished) {
    String safe = WorkbookUtil.createSafeSheetName(wished.strip(), ' ').strip();
    String name = safe;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String end = " (" + number + ")";
      name = safe.substring(0, Math.min(safe.length(), LONGEST - end.length())).strip() + end;
    }
    return name;
  }
}
