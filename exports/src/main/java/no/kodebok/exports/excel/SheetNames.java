package no.kodebok.exports.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.ss.util.WorkbookUtil;

/** Gives sheets names that Excel allows and that differ without regard to case. */
final class SheetNames {
  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  /** The wished name as far as it is allowed, with a number behind where it is taken. */
  String name(String wished) {
    String safe =
        cut(WorkbookUtil.createSafeSheetName(PrintableText.of(wished).strip(), ' '), LONGEST);
    String name = safe;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String end = " (" + number + ")";
      name = cut(safe, LONGEST - end.length()) + end;
    }
    return name;
  }

  /** Never half a character, nor an apostrophe at the end, which Excel does not allow. */
  private static String cut(String name, int longest) {
    int end = Math.min(name.length(), longest);
    if (end > 0 && Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    String cut = name.substring(0, end).strip();
    return cut.endsWith("'") ? cut(cut, cut.length() - 1) : cut;
  }
}
