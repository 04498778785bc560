package no.kodebok.importers.answers;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.importers.table.Columns;
import no.kodebok.importers.table.DateText;
import no.kodebok.importers.table.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * What a column's values say about its scale. Numbers with decimals, or more than 20 distinct ones,
 * are interval; other numbers are nominal, in rising order. Text is an open question when the
 * answers are long or nearly all differ; else it is nominal, in Norwegian alphabetical order, which
 * stays the same when the file is imported again.
 */
public record Proposal(Scale scale, Column column, List<ValueLabel> values) {
  /** Numbers of more distinct values measure something. */
  public static final int MOST_CATEGORIES = 20;

  /** More values than a table can show are not listed; each is its own label all the same. */
  public static final int MOST_LISTED = 1000;

  private static final int LONG_ANSWER = 60;
  private static final int SENTENCE = 25;

  static Proposal of(Column column, List<MissingCode> missing) {
    List<String> missingCodes = missing.stream().map(MissingCode::code).toList();
    List<String> present = new ArrayList<>(column.dictionary());
    present.removeFirst();
    present.removeAll(missingCodes);
    if (present.isEmpty()) {
      return new Proposal(Scale.NOMINAL, column, List.of());
    }
    if (present.stream().allMatch(NumberText::isNumber) && !mixesMarks(present)) {
      return numbers(column, missingCodes);
    }
    UnaryOperator<@Nullable String> date = DateText.reading(present);
    if (date != null) {
      Column dates =
          Columns.map(
              column,
              (value, place) -> {
                String iso = missingCodes.contains(value) ? null : date.apply(value);
                return iso == null ? value : iso;
              });
      return new Proposal(Scale.DATE, dates, List.of());
    }
    Column wholes = Columns.map(column, (value, place) -> wholeOrSame(value));
    if (isOpen(column, present)) {
      return new Proposal(Scale.TEXT, column, List.of());
    }
    List<String> codes = new ArrayList<>(wholes.dictionary());
    codes.removeFirst();
    codes.removeAll(missingCodes);
    codes.sort(alphabetical());
    return new Proposal(Scale.NOMINAL, wholes, labels(codes));
  }

  /** What a column that is known to hold text says: an open question, or categories. */
  public static Proposal ofText(Column column, List<String> missingCodes) {
    List<String> present = new ArrayList<>(column.dictionary());
    present.removeFirst();
    present.removeAll(missingCodes);
    if (!present.isEmpty() && isOpen(column, present)) {
      return new Proposal(Scale.TEXT, column, List.of());
    }
    present.sort(alphabetical());
    return new Proposal(Scale.NOMINAL, column, labels(present));
  }

  private static Proposal numbers(Column column, List<String> missingCodes) {
    Column plain = Columns.map(column, (value, place) -> canonicalOrSame(value, missingCodes));
    List<String> codes = new ArrayList<>(plain.dictionary());
    codes.removeFirst();
    codes.removeAll(missingCodes);
    if (codes.size() > MOST_CATEGORIES || !codes.stream().allMatch(NumberText::isWhole)) {
      return new Proposal(Scale.INTERVAL, plain, List.of());
    }
    codes.sort(Comparator.comparing(BigDecimal::new));
    return new Proposal(Scale.NOMINAL, plain, labels(codes));
  }

  static String canonicalOrSame(String value, List<String> missingCodes) {
    String canonical = missingCodes.contains(value) ? null : NumberText.canonical(value);
    return canonical == null ? value : canonical;
  }

  /** 1.0 is 1 in any column; other decimals stay as they are written. */
  private static String wholeOrSame(String value) {
    String whole = NumberText.wholeCode(value);
    return whole == null ? value : whole;
  }

  /** Points and commas in one column: one of them parts thousands, and nobody knows which. */
  private static boolean mixesMarks(List<String> values) {
    boolean points = false;
    boolean commas = false;
    for (String value : values) {
      points |= value.indexOf('.') >= 0;
      commas |= value.indexOf(',') >= 0;
    }
    return points && commas;
  }

  private static boolean isOpen(Column column, List<String> present) {
    long length = 0;
    long sentences = 0;
    for (String value : present) {
      length += value.length();
      sentences += value.chars().filter(c -> c == ' ').count() >= 3 ? 1 : 0;
    }
    int[] counts = Columns.counts(column);
    int answered = column.rows() - counts[0];
    double mean = (double) length / present.size();
    double distinct = (double) present.size() / answered;
    return (mean >= LONG_ANSWER && distinct >= 0.3)
        || (mean >= SENTENCE && distinct >= 0.5 && sentences * 2 >= present.size());
  }

  private static Comparator<String> alphabetical() {
    Collator collator = Collator.getInstance(Language.NB.locale());
    return (a, b) -> {
      int order = collator.compare(a, b);
      return order != 0 ? order : a.compareTo(b);
    };
  }

  private static List<ValueLabel> labels(List<String> codes) {
    return codes.size() > MOST_LISTED
        ? List.of()
        : codes.stream().map(code -> new ValueLabel(code, code)).toList();
  }
}
