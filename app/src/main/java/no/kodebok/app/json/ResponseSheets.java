package no.kodebok.app.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import no.kodebok.exports.lists.ListWords;

/** Who answered of those who were invited, as a sheet. */
public final class ResponseSheets {
  private final ListWords words;
  private final Locale locale;

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
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", words.text("all"), report.total()));
    for (Grouping grouping : report.groups()) {
      boolean first = true;
      for (Group group : grouping.groups()) {
        String label = group.value().isEmpty() ? words.text("unknown") : group.label();
        List<String> row = row(grouping.name(), label, group.response());
        if (first) {
          test(row, grouping.chiSquare());
        }
        rows.add(row);
        first = false;
      }
    }
    for (Comparison comparison : report.margins()) {
      boolean first = true;
      for (Share share : comparison.shares()) {
        List<String> row = new ArrayList<>(List.of(comparison.name(), share.label(), ""));
        row.add(String.valueOf(share.n()));
        row.addAll(List.of("", "", "", ""));
        row.add(percent(share.share()));
        row.add(percent(share.known()));
        row.add(percent(share.share() - share.known()));
        row.addAll(List.of("", "", ""));
        if (first) {
          test(row, comparison.chiSquare());
        }
        rows.add(row);
        first = false;
      }
    }
    return new ListSheet(
        words.text("responses"),
        List.of(
            new Fact(words.text("about.questionnaire"), report.questionnaire()),
            new Fact(words.text("about.rate"), words.text("about.rateIs"))),
        columns,
        rows);
  }

  private List<String> row(String variable, String group, Response response) {
    List<String> row = new ArrayList<>(List.of(variable, group));
    for (long number :
        new long[] {
          response.invited(),
          response.answered(),
          response.partial(),
          response.screened(),
          response.others()
        }) {
      row.add(String.valueOf(number));
    }
    row.add(percent(response.rate()));
    row.addAll(List.of("", "", "", "", "", ""));
    return row;
  }

  private void test(List<String> row, ResponseReport.ChiSquare test) {
    if (Double.isFinite(test.p())) {
      row.set(row.size() - 3, String.format(locale, "%.3f", test.value()));
      row.set(row.size() - 2, String.valueOf(test.df()));
      row.set(row.size() - 1, String.format(locale, "%.4f", test.p()));
    }
  }

  private String percent(double share) {
    return Double.isFinite(share) ? String.format(locale, "%.1f", share * 100) : "–";
  }
}
