package no.kodebok.coding.report;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.report.ReportPart.Numbered;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.Charts;

/**
 * A finished report.
 *
 * @param plan what it was made from, as it was written; empty where there was no plan
 * @param changes what is different from an earlier report; none where there is no earlier one
 */
public record ReportDocument(
    String title, List<ReportPart> parts, String plan, List<String> changes) {
  public ReportDocument {
    parts = List.copyOf(parts);
    changes = List.copyOf(changes);
  }

  /** Tables alone, each with the chart that suits it. */
  public static ReportDocument of(String title, List<Table> tables, Messages messages) {
    List<ReportPart> parts = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      parts.add(
          new TablePart(
              String.valueOf(i + 1),
              table.head().title(),
              table,
              Charts.suggested(table, messages).orElse(null),
              List.of()));
    }
    return new ReportDocument(title, parts, "", List.of());
  }

  /** A table with one chart. */
  public static ReportDocument of(Table table, Chart chart) {
    String title = table.head().title();
    return new ReportDocument(
        title, List.of(new TablePart("1", title, table, chart, List.of())), "", List.of());
  }

  /** A matrix alone. */
  public static ReportDocument of(CodeMatrix matrix) {
    return new ReportDocument(
        matrix.title(),
        List.of(new MatrixPart("1", matrix.title(), matrix, List.of())),
        "",
        List.of());
  }

  /** The parts that have a number. */
  public List<Numbered> numbered() {
    return parts.stream().filter(Numbered.class::isInstance).map(Numbered.class::cast).toList();
  }

  /** The same with what is different from an earlier one. */
  public ReportDocument withChanges(List<String> since) {
    return new ReportDocument(title, parts, plan, since);
  }
}
