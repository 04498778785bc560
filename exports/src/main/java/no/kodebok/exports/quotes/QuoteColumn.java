package no.kodebok.exports.quotes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import org.jspecify.annotations.Nullable;

/**
 * A column of a quote sheet, as tabular formats write it.
 *
 * @param heading unique in its sheet
 * @param width in characters
 * @param value what it has for a quote; empty where there is nothing
 */
public record QuoteColumn(String heading, int width, Function<Quote, String> value) {
  /** The columns in order, with one for each variable of the cases. */
  public static List<QuoteColumn> of(QuoteSheet sheet, QuoteMessages messages) {
    List<QuoteColumn> columns = new ArrayList<>();
    columns.add(column(messages, "code", 30, quote -> code(quote, messages)));
    if (sheet.choices().by() != null) {
      columns.add(column(messages, "group", 18, quote -> quote.details().group()));
    }
    if (sheet.choices().context() > 0) {
      columns.add(column(messages, "before", 50, quote -> quote.details().before()));
    }
    columns.add(column(messages, "verbatim", 80, Quote::verbatim));
    columns.add(column(messages, "edited", 80, Quote::edited));
    if (sheet.choices().context() > 0) {
      columns.add(column(messages, "after", 50, quote -> quote.details().after()));
    }
    if (!sheet.choices().mask().isEmpty()) {
      columns.add(column(messages, "proposed", 80, quote -> MaskedWording.of(quote, messages)));
    }
    columns.add(column(messages, "attribution", 28, Quote::attribution));
    columns.add(column(messages, "source", 26, Quote::source));
    columns.add(column(messages, "lines", 10, quote -> lines(quote.lines())));
    columns.add(column(messages, "speaker", 18, quote -> orEmpty(quote.speaker())));
    columns.add(column(messages, "case", 18, quote -> orEmpty(quote.caseName())));
    List<QuoteColumn> last = new ArrayList<>();
    last.add(column(messages, "coder", 16, Quote::coder));
    if (sheet.checked()) {
      IdentityHashMap<Quote, Integer> numbers = new IdentityHashMap<>();
      sheet.quotes().forEach(quote -> numbers.put(quote, numbers.size() + 1));
      last.add(column(messages, "number", 6, quote -> String.valueOf(numbers.get(quote))));
      last.add(column(messages, "warnings", 40, quote -> WarningNote.of(quote, messages)));
    }
    last.add(column(messages, "drift", 30, quote -> DriftNote.of(quote, messages)));
    last.add(column(messages, "used", 24, quote -> String.join("; ", quote.uses())));
    Set<String> taken = new HashSet<>();
    columns.forEach(column -> taken.add(column.heading().toLowerCase(Locale.ROOT)));
    last.forEach(column -> taken.add(column.heading().toLowerCase(Locale.ROOT)));
    taken.add(messages.text("column.note").toLowerCase(Locale.ROOT));
    for (String variable : sheet.variables()) {
      // Two columns of one name could not be told apart when the file is read again.
      String heading = variable;
      while (!taken.add(heading.toLowerCase(Locale.ROOT))) {
        heading = messages.text("column.variable", heading);
      }
      columns.add(new QuoteColumn(heading, 18, quote -> label(quote.variables().get(variable))));
    }
    columns.addAll(last);
    return columns;
  }

  private static String code(Quote quote, QuoteMessages messages) {
    CodePath code = quote.code();
    return code == null ? messages.text("code.none") : code.toString();
  }

  private static QuoteColumn column(
      QuoteMessages messages, String key, int width, Function<Quote, String> value) {
    return new QuoteColumn(messages.text("column." + key), width, value);
  }

  /** {@code 12}, or {@code 12–14} with an en dash, which no spreadsheet takes for a date. */
  public static String lines(LineRange lines) {
    return lines.first() == lines.last()
        ? String.valueOf(lines.first())
        : lines.first() + "–" + lines.last();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String label(@Nullable Answer answer) {
    return answer == null ? "" : answer.label();
  }

  /** Where a quote stands: its source and its lines. */
  public static String place(Quote quote, QuoteMessages messages) {
    LineRange lines = quote.lines();
    return lines.first() == lines.last()
        ? messages.text("place.line", quote.source(), String.valueOf(lines.first()))
        : messages.text(
            "place.lines",
            quote.source(),
            String.valueOf(lines.first()),
            String.valueOf(lines.last()));
  }
}
