package no.kodebok.coding.derive;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.filter.Day;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.tables.Messages;

/**
 * The year, quarter, month, week or weekday of a date. Weeks and weekdays are those of ISO 8601.
 */
record DatePart(Kind kind, Formula date, Messages messages) implements Formula {
  /** What is taken of the date. */
  enum Kind {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    WEEKDAY
  }

  private static final int MONTHS = 12;
  private static final int WEEKDAYS = 7;

  @Override
  public Meaning meaning() {
    List<ValueLabel> values =
        switch (kind) {
          case YEAR, WEEK, QUARTER -> List.of();
          case MONTH -> named("month.", MONTHS);
          case WEEKDAY -> named("weekday.", WEEKDAYS);
        };
    return Meaning.labelled(
        kind == Kind.YEAR ? Scale.INTERVAL : Scale.ORDINAL, values, List.of(date.meaning()));
  }

  private List<ValueLabel> named(String key, int most) {
    List<ValueLabel> values = new ArrayList<>();
    for (int i = 1; i <= most; i++) {
      values.add(new ValueLabel(String.valueOf(i), messages.text(key + i)));
    }
    return values;
  }

  @Override
  public List<Formula> parts() {
    return List.of(date);
  }

  @Override
  public Answers answers(Respondents respondents) {
    Meaning after = meaning();
    Answers dates = date.answers(respondents);
    long[] counts = dates.counts();
    List<Given> parts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Given given = dates.values().get(i);
      Optional<LocalDate> day = given.answered() ? Day.of(given.code()) : Optional.empty();
      if (given.answered() && day.isEmpty() && counts[i] > 0) {
        throw notDate(given);
      }
      parts.add(
          day.map(d -> Given.number(of(d))).orElseGet(() -> after.none(given, date.meaning())));
    }
    return dates.map(parts);
  }

  private KodebokException notDate(Given given) {
    String name = date.inputs().isEmpty() ? "" : date.inputs().getFirst().name();
    return new KodebokException(
        DeriveReason.NOT_A_DATE.with(name, given.code()),
        "\""
            + name
            + "\" has the value \""
            + given.code()
            + "\", which is not a date. Dates are written 2024-03-01 or 1.3.2024.");
  }

  private int of(LocalDate day) {
    return switch (kind) {
      case YEAR -> day.getYear();
      case QUARTER -> day.get(IsoFields.QUARTER_OF_YEAR);
      case MONTH -> day.getMonthValue();
      case WEEK -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case WEEKDAY -> day.getDayOfWeek().getValue();
    };
  }
}
