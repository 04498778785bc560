package no.kodebok.coding.aggregates;

import java.util.Locale;
import java.util.regex.Pattern;

/** By which words a total, a base, a percent and a count are known, in Norwegian and English. */
final class TotalWords {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(i alt|ialt|totalt?|sum|samla|samlet|subtotal|delsum|til sammen|til saman|grand total)"
              + "([ ,:(].*)?|(alle|all)( \\(.*\\)|[:*]+)?|.*[ ,:](i alt|totalt?|sum|til sammen)");
  private static final Pattern BASE =
      Pattern.compile(
          "\\(?(n|n=|antal|antall|base|count|uvekta n|uvektet n|vektet n|antall svar(ende)?|tal på svar|number)\\)?"
              + "([ ,:(].*)?");
  private static final Pattern PERCENT =
      Pattern.compile(
          ".*(%|prosent|\\bpst\\b|\\bandel|\\bandelen|percent|\\bshare\\b|\\bdel\\b).*");
  private static final Pattern COUNT =
      Pattern.compile(
          ".*(\\bn\\b|\\bantall\\b|\\bantal\\b|\\bfrekvens|\\bcount\\b|\\bnumber\\b).*");

  private TotalWords() {}

  static boolean isTotal(String label) {
    return TOTAL.matcher(fold(label)).matches();
  }

  /** A row that tells how many the percents are of. */
  static boolean isBase(String label) {
    return BASE.matcher(fold(label)).matches();
  }

  static boolean isPercent(String heading) {
    return PERCENT.matcher(fold(heading)).matches();
  }

  static boolean isCount(String heading) {
    return COUNT.matcher(fold(heading)).matches();
  }

  private static String fold(String text) {
    return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
