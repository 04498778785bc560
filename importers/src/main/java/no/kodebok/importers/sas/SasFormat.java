package no.kodebok.importers.sas;

import java.time.LocalDate;
import java.util.Set;
import no.kodebok.importers.dataset.DateCode;
import no.kodebok.importers.dataset.DateCode.Detail;
import org.jspecify.annotations.Nullable;

/** What the format of a variable says that its numbers are. */
enum SasFormat {
  NUMBER,
  DATE,
  DATE_TIME,
  MONTH,
  QUARTER,
  TIME,
  /** A format of the user's own, whose labels lie in a catalog. */
  OWN;

  private static final LocalDate FIRST_DAY = LocalDate.of(1960, 1, 1);
  private static final double MILLIS_A_DAY = 86_400_000;

  private static final Set<String> DATES =
      Set.of(
          "DATE",
          "DAY",
          "DDMMYY",
          "DDMMYYB",
          "DDMMYYC",
          "DDMMYYD",
          "DDMMYYN",
          "DDMMYYP",
          "DDMMYYS",
          "DOWNAME",
          "JULDAY",
          "JULIAN",
          "MMDDYY",
          "MMDDYYB",
          "MMDDYYC",
          "MMDDYYD",
          "MMDDYYN",
          "MMDDYYP",
          "MMDDYYS",
          "WEEKDATE",
          "WEEKDATX",
          "WEEKDAY",
          "WEEKU",
          "WEEKV",
          "WEEKW",
          "WORDDATE",
          "WORDDATX",
          "YYMMDD",
          "YYMMDDB",
          "YYMMDDC",
          "YYMMDDD",
          "YYMMDDN",
          "YYMMDDP",
          "YYMMDDS",
          "E8601DA",
          "B8601DA",
          "IS8601DA",
          "NLDATE",
          "NLDATEW",
          "EURDFDD",
          "EURDFDE",
          "EURDFWDX",
          "MONNAME",
          "MONTH",
          "YEAR");

  private static final Set<String> MONTHS =
      Set.of(
          "MONYY", "MMYY", "MMYYC", "MMYYD", "MMYYN", "MMYYP", "MMYYS", "YYMM", "YYMMC", "YYMMD",
          "YYMMN", "YYMMP", "YYMMS", "YYMON");

  private static final Set<String> QUARTERS =
      Set.of("QTR", "QTRR", "YYQ", "YYQC", "YYQD", "YYQN", "YYQP", "YYQS", "YYQR");

  private static final Set<String> DATE_TIMES =
      Set.of(
          "DATETIME",
          "DATEAMPM",
          "MDYAMPM",
          "DTDATE",
          "DTMONYY",
          "DTWKDATX",
          "DTYEAR",
          "DTYYQC",
          "E8601DT",
          "B8601DT",
          "E8601DN",
          "B8601DN",
          "E8601DZ",
          "B8601DZ",
          "IS8601DT",
          "NLDATM",
          "EURDFDT");

  private static final Set<String> TIMES =
      Set.of("TIME", "TIMEAMPM", "TOD", "HHMM", "E8601TM", "B8601TM", "IS8601TM", "NLTIME");

  private static final Set<String> NUMBERS =
      Set.of(
          "",
          "F",
          "BEST",
          "BESTD",
          "COMMA",
          "COMMAX",
          "D",
          "DOLLAR",
          "DOLLARX",
          "E",
          "EURO",
          "EUROX",
          "NUMX",
          "PERCENT",
          "PERCENTN",
          "PVALUE",
          "Z",
          "NEGPAREN",
          "FRACT",
          "HEX",
          "IB",
          "PIB",
          "RB",
          "ROMAN",
          "SSN",
          "WORDS",
          "HOUR",
          "MMSS",
          "BINARY",
          "OCTAL",
          "$",
          "$CHAR",
          "$F",
          "$W",
          "$VARYING",
          "$UPCASE",
          "$QUOTE",
          "$HEX",
          "$ASCII");

  static SasFormat of(String name) {
    if (NUMBERS.contains(name)) {
      return NUMBER;
    }
    if (DATES.contains(name)) {
      return DATE;
    }
    if (DATE_TIMES.contains(name)) {
      return DATE_TIME;
    }
    if (MONTHS.contains(name)) {
      return MONTH;
    }
    if (QUARTERS.contains(name)) {
      return QUARTER;
    }
    return TIMES.contains(name) ? TIME : OWN;
  }

  boolean isDate() {
    return this != NUMBER && this != OWN;
  }

  /** The date or time of day that a number stands for; null where it is none. */
  @Nullable String code(double number) {
    return switch (this) {
      case DATE -> DateCode.of(FIRST_DAY, number * MILLIS_A_DAY, Detail.DATE);
      case MONTH -> DateCode.of(FIRST_DAY, number * MILLIS_A_DAY, Detail.MONTH);
      case QUARTER -> DateCode.of(FIRST_DAY, number * MILLIS_A_DAY, Detail.QUARTER);
      case DATE_TIME -> DateCode.of(FIRST_DAY, number * 1000, Detail.DATE_TIME);
      case TIME -> DateCode.timeOfDay(number * 1000);
      case NUMBER, OWN -> null;
    };
  }
}
