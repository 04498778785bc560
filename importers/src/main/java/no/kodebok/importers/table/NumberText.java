package no.kodebok.importers.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people and programs write them, with decimal point or comma. */
public final class NumberText {
  private static final int LONGEST = 40;
  private static final int LONGEST_STORED = 30;

  private static final Pattern WHOLE = Pattern.compile("[-−]?(?:0|[1-9]\\d*)");
  private static final Pattern WHOLE_CODE = Pattern.compile("[-−]?(?:0|[1-9]\\d*)(?:[.,]0+)?");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-−]?(?:(?:0|[1-9]\\d*)(?:[.,]\\d+)?|[.,]\\d+"
              + "|[1-9]\\d{0,2}(?:[ \\u00a0\\u202f]\\d{3})+(?:,\\d+)?|\\d(?:\\.\\d+)?[eE][-+]?\\d{1,2})");

  private NumberText() {}

  /** Whether the text is a number; one with leading zeros is a code, not a number. */
  public static boolean isNumber(String text) {
    return text.length() <= LONGEST && (isPlain(text) || NUMBER.matcher(text).matches());
  }

  /** Whether it is written as {@link #canonical} writes numbers; most are, and are soon told. */
  private static boolean isPlain(String text) {
    int length = text.length();
    int begin = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    int at = begin;
    while (at < length && isDigit(text.charAt(at))) {
      at++;
    }
    int whole = at - begin;
    if (whole == 0 || length > LONGEST || (whole > 1 && text.charAt(begin) == '0')) {
      return false;
    }
    if (at == length) {
      return begin == 0 || text.charAt(begin) != '0';
    }
    if (text.charAt(at++) != '.' || at == length || text.charAt(length - 1) == '0') {
      return false;
    }
    while (at < length && isDigit(text.charAt(at))) {
      at++;
    }
    return at == length;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * The number with a decimal point, without needless zeros: {@code 1} for {@code 1.0}, {@code 0.5}
   * for {@code ,50}; null when it is no number.
   */
  public static @Nullable String canonical(String text) {
    if (isPlain(text)) {
      return text;
    }
    if (!isNumber(text)) {
      return null;
    }
    if (WHOLE.matcher(text).matches()) {
      return text.equals("-0") ? "0" : text.replace('−', '-');
    }
    String plain = text.replace('−', '-').replace(',', '.').replaceAll("[ \\u00a0\\u202f]", "");
    BigDecimal number = new BigDecimal(plain);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * The code without needless decimals: {@code 1} for {@code 1.0}; null for whatever else, such as
   * {@code 5E2}, which among other codes is no number.
   */
  public static @Nullable String wholeCode(String text) {
    return text.length() <= LONGEST && WHOLE_CODE.matcher(text).matches() ? canonical(text) : null;
  }

  /** A number as a spreadsheet stores it, without exponent and without {@code .0}. */
  public static String stored(String raw) {
    if (raw.length() > LONGEST_STORED) {
      return raw;
    }
    try {
      BigDecimal number = new BigDecimal(raw);
      if (number.signum() == 0) {
        return "0";
      }
      // A double's exponent stays below 400; more would be a trap for the memory.
      return Math.abs((long) number.scale()) > 400
          ? raw
          : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      // Some programs write other things into number cells: the text is what there is.
      return raw;
    }
  }

  /** Whether a canonical number has no decimals. */
  public static boolean isWhole(String canonical) {
    return canonical.indexOf('.') < 0;
  }
}
