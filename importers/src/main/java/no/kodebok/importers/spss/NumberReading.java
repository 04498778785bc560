package no.kodebok.importers.spss;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Scale;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.dataset.NumberCode;
import no.kodebok.importers.dataset.NumberColumn;
import org.jspecify.annotations.Nullable;

/** What the numbers of a variable stand for: codes, dates, missing values. */
final class NumberReading {
  private static final int NAMED = 10;

  private final String name;
  private final MissingValues missing;
  private final Machine machine;
  private final NumberFormat format;
  private final FindingLog log;

  /**
   * A reading of one variable's numbers.
   *
   * @param distinct the numbers that occur, as bits
   */
  NumberReading(String name, RawVariable head, Machine machine, long[] distinct, FindingLog log) {
    this.name = name;
    this.missing = head.missing();
    this.machine = machine;
    this.log = log;
    this.format = format(NumberFormat.of(head.format()), distinct);
  }

  /** A time beyond a day is a duration. */
  private NumberFormat format(NumberFormat said, long[] distinct) {
    if (said != NumberFormat.TIME) {
      return said;
    }
    for (long bits : distinct) {
      double number = Double.longBitsToDouble(bits);
      if (!isSystemMissing(number) && !missing.holds(number) && said.code(number) == null) {
        return NumberFormat.DURATION;
      }
    }
    return said;
  }

  /** The scale that the format or else the measure says; null where neither does. */
  @Nullable Scale scale(@Nullable Scale measure) {
    if (format == NumberFormat.DURATION) {
      log.noteIn("duration-in-seconds", name);
      return Scale.INTERVAL;
    }
    if (format == NumberFormat.WEEKDAY) {
      log.noteIn("weekday-from-sunday", name);
    }
    return format.isDate() || format == NumberFormat.TIME ? Scale.DATE : measure;
  }

  Column column(NumberColumn numbers) {
    int hidden = 0;
    for (long bits : numbers.distinct()) {
      double number = Double.longBitsToDouble(bits);
      boolean valid = !isSystemMissing(number) && !missing.holds(number);
      hidden += valid && format.hidesTime(number) ? 1 : 0;
      if (valid && format.isDate() && format.code(number) == null) {
        log.warningAt("not-a-date-number", null, null, name, NumberCode.of(number));
      }
    }
    if (hidden > 0) {
      log.noteIn("time-left-out", name, String.valueOf(hidden));
    }
    return numbers.column(bits -> code(Double.longBitsToDouble(bits)));
  }

  /** The code of a number; empty for system missing. */
  String code(double number) {
    if (isSystemMissing(number)) {
      return "";
    }
    boolean plain = missing.holds(number) || !(format.isDate() || format == NumberFormat.TIME);
    String date = plain ? null : format.code(number);
    return date == null ? NumberCode.of(number) : date;
  }

  private boolean isSystemMissing(double number) {
    return number == machine.systemMissing() || !Double.isFinite(number);
  }

  /**
   * The codes that are missing. A range becomes those of its numbers that occur or have a label.
   *
   * @param labelled numbers that have a label
   */
  Set<String> missing(long[] distinct, List<Double> labelled) {
    Set<String> codes = new LinkedHashSet<>();
    missing.numbers().forEach(number -> codes.add(code(number)));
    codes.remove("");
    if (missing.hasRange()) {
      Set<Double> within = new TreeSet<>();
      for (long bits : distinct) {
        addWithin(within, Double.longBitsToDouble(bits));
      }
      labelled.forEach(number -> addWithin(within, number));
      within.forEach(number -> codes.add(code(number)));
      log.noteIn(
          "missing-range",
          name,
          end(missing.low(), machine.lowest(), "LO"),
          end(missing.high(), machine.highest(), "HI"),
          String.join(", ", within.stream().limit(NAMED).map(this::code).toList())
              + (within.size() > NAMED ? ", …" : ""),
          String.valueOf(within.size()));
    }
    return codes;
  }

  private void addWithin(Set<Double> within, double number) {
    if (!isSystemMissing(number) && missing.inRange(number)) {
      within.add(number == 0 ? 0.0 : number);
    }
  }

  private static String end(double number, double extreme, String word) {
    return number == extreme || !Double.isFinite(number) ? word : NumberCode.of(number);
  }
}
