package no.kodebok.app.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.coding.derive.ResponseReport;
import no.kodebok.coding.derive.ResponseReport.Comparison;
import no.kodebok.coding.derive.ResponseReport.Group;
import no.kodebok.coding.derive.ResponseReport.Grouping;
import no.kodebok.coding.derive.ResponseReport.Response;
import no.kodebok.coding.derive.ResponseReport.Share;
import no.kodebok.coding.model.Language;
import no.kodebok.exports.lists.ListColumn;
import no.kodebok.exports.lists.ListColumn.Role;
import no.kodebok.exports.lists.ListSheet;
import no.kodebok.exports.lists.ListSheet.Fact;
import no.kodebok.exports.lists.ListSheet.Figure;
import no.kodebok.exports.lists.ListSheet.Format;
import no.kodebok.exports.lists.ListSheet.Spot;
import no.kodebok.exports.lists.ListWords;

/** Who answered of those who were invited, as a sheet. */
public final class ResponseSheets {
  private static final int WIDTH = 14;
  private static final int RATE = 7;
  private static final int SHARE = 8;
  private static final int TEST = 11;

  private final ListWords words;
  private final Locale locale;
  private final List<List<String>> rows = new ArrayList<>();
  private final Map<Spot, Figure> figures = new HashMap<>();

  private ResponseSheets(Language language) {
    this.words = ListWords.in(language);
    this.locale = language.locale();
  }

  public static ListSheet of(ResponseReport report, Language language) {
    return new ResponseSheets(language).sheet(report);
  }

  private ListSheet sheet(ResponseReport report) {
    List<ListColumn> columns = new ArrayList<>();
    columns.add(words.column("variable", 22, Role.BODY));
    columns.add(words.column("group", 30, Role.BODY));
    for (String key :
        List.of(
            "invited",
            "answered",
            "partial",
            "screened",
            "notAnswered",
            "rate",
            "share",
            "known",
            "difference",
            "chiSquare",
            "df",
            "p")) {
      columns.add(words.column(key, 12, Role.DETAIL));
    }
    row("", words.text("all"), report.total());
    for (Grouping grouping : report.groups()) {
      boolean first = true;
      for (Group group : grouping.groups()) {
        String label = group.value().isEmpty() ? words.text("unknown") : group.label();
        row(grouping.name(), label, group.response());
        if (first) {
          test(grouping.chiSquare());
        }
        first = false;
      }
    }
    for (Comparison comparison : report.margins()) {
      boolean first = true;
      for (Share share : comparison.shares()) {
        begin(comparison.name(), share.label());
        count(3, share.n());
        share(SHARE, share.share(), Format.PERCENT);
        share(SHARE + 1, share.known(), Format.PERCENT);
        share(SHARE + 2, share.share() - share.known(), Format.CHANGE);
        if (first) {
          test(comparison.chiSquare());
        }
        first = false;
      }
    }
    return new ListSheet(
        words.text("responses"),
        List.of(
            new Fact(words.text("about.questionnaire"), report.questionnaire()),
            new Fact(words.text("about.rate"), words.text("about.rateIs"))),
        columns,
        rows,
        figures);
  }

  private void begin(String variable, String group) {
    List<String> row = new ArrayList<>(Collections.nCopies(WIDTH, ""));
    row.set(0, variable);
    row.set(1, group);
    rows.add(row);
  }

  private void row(String variable, String group, Response response) {
    begin(variable, group);
    long[] numbers = {
      response.invited(),
      response.answered(),
      response.partial(),
      response.screened(),
      response.others()
    };
    for (int i = 0; i < numbers.length; i++) {
      count(2 + i, numbers[i]);
    }
    share(RATE, response.rate(), Format.PERCENT);
  }

  private void test(ResponseReport.ChiSquare test) {
    if (Double.isFinite(test.p())) {
      put(TEST, String.format(locale, "%.3f", test.value()), test.value(), Format.MEASURE);
      count(TEST + 1, test.df());
      put(TEST + 2, String.format(locale, "%.4f", test.p()), test.p(), Format.PROBABILITY);
    }
  }

  private void count(int column, long number) {
    put(column, String.valueOf(number), (double) number, Format.COUNT);
  }

  private void share(int column, double share, Format format) {
    if (Double.isFinite(share)) {
      put(column, String.format(locale, "%.1f", share * 100), share, format);
    } else {
      rows.getLast().set(column, "–");
    }
  }

  private void put(int column, String text, double value, Format format) {
    rows.getLast().set(column, text);
    figures.put(new Spot(rows.size() - 1, column), new Figure(value, format));
  }
}
