package no.kodebok.exports.sav;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import no.kodebok.coding.model.Scale;
import org.jspecify.annotations.Nullable;

/** Turns codes into the numbers of a system file, where that loses nothing. */
final class SavValues {
  /** Seconds are counted from the day before the Gregorian calendar began. */
  private static final LocalDateTime FIRST = LocalDate.of(1582, 10, 14).atStartOfDay();

  private SavValues() {}

  /**
   * The type that holds every code.
   *
   * @param valid codes that are answers
   * @param missing codes that are none; they must be numbers where the answers are
   */
  static SavType type(Scale scale, Collection<String> valid, Set<String> missing) {
    if (!missing.stream().allMatch(SavValues::isExact)) {
      return SavType.TEXT;
    }
    Predicate<String> exact = SavValues::isExact;
    return switch (scale) {
      case TEXT -> SavType.TEXT;
      case INTERVAL -> valid.stream().allMatch(SavValues::isNumber) ? SavType.NUMBER : SavType.TEXT;
      case NOMINAL, ORDINAL ->
          (!valid.isEmpty() || !missing.isEmpty()) && valid.stream().allMatch(exact)
              ? SavType.NUMBER
              : SavType.TEXT;
      case DATE -> {
        for (SavType type :
            new SavType[] {SavType.DATE, SavType.DATE_TIME, SavType.TIME, SavType.MONTH}) {
          if (valid.stream().allMatch(code -> date(type, code) != null)) {
            yield type;
          }
        }
        yield SavType.TEXT;
      }
    };
  }

  /** Whether the number is read again as just this code. */
  private static boolean isExact(String code) {
    if (!code.matches("-?(0|[1-9][0-9]{0,17})([.][0-9]{1,15})?") || code.equals("-0")) {
      return false;
    }
    BigDecimal number = new BigDecimal(Double.toString(Double.parseDouble(code)));
    return number.stripTrailingZeros().toPlainString().equals(code);
  }

  private static boolean isNumber(String code) {
    return code.length() <= 40
        && code.matches("[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,3})?")
        && Double.isFinite(Double.parseDouble(code));
  }

  /** The number of a code; null where it is none of this type. */
  static @Nullable Double number(SavType type, String code, boolean missing) {
    if (code.isEmpty()) {
      return null;
    }
    return type == SavType.NUMBER || missing ? Double.valueOf(code) : date(type, code);
  }

  private static @Nullable Double date(SavType type, String code) {
    try {
      return switch (type) {
        case DATE -> seconds(LocalDate.parse(code).atStartOfDay());
        case DATE_TIME ->
            seconds(
                code.length() == 10
                    ? LocalDate.parse(code).atStartOfDay()
                    : LocalDateTime.parse(code.replace(' ', 'T')));
        case TIME -> LocalTime.parse(code).toNanoOfDay() / 1e9;
        case MONTH -> seconds(YearMonth.parse(code).atDay(1).atStartOfDay());
        case TEXT, NUMBER -> null;
      };
    } catch (DateTimeException e) {
      // Not of this kind; another is tried, and text holds whatever it is.
      return null;
    }
  }

  private static Double seconds(LocalDateTime at) {
    return ChronoUnit.MILLIS.between(FIRST, at) / 1000.0;
  }

  /** How many decimals the codes have, at most 16. */
  static int decimals(Collection<String> codes) {
    int most = 0;
    for (String code : codes) {
      int point = code.indexOf('.');
      if (point >= 0 && code.matches("[+-]?[0-9]*[.][0-9]+")) {
        most = Math.max(most, code.length() - point - 1);
      }
    }
    return Math.min(16, most);
  }
}
