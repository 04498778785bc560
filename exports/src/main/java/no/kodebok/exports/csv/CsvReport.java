package no.kodebok.exports.csv;

import com.opencsv.CSVWriter;
import java.util.List;
import java.util.stream.Stream;
import no.kodebok.coding.matrix.MatrixLayout;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.report.QuoteGroup;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportPart;
import no.kodebok.coding.report.ReportPart.FrameworkPart;
import no.kodebok.coding.report.ReportPart.JointPart;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.QuotesPart;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.layout.StatisticsLines;
import no.kodebok.coding.tables.layout.TableLayout;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.grid.FrameworkGrid;
import no.kodebok.exports.grid.JointGrid;
import no.kodebok.exports.grid.TextGrid;
import no.kodebok.exports.quotes.QuoteColumn;

/** A report as lines: its parts below each other, with an empty line between. */
final class CsvReport {
  private final ExportSettings settings;
  private final Messages messages;
  private final CsvFigures figures;
  private final CSVWriter csv;

  private CsvReport(ExportSettings settings, CSVWriter csv) {
    this.settings = settings;
    this.messages = Messages.ofTables(settings.language());
    this.figures = new CsvFigures(settings.language());
    this.csv = csv;
  }

  static void write(ReportDocument report, ExportSettings settings, CSVWriter csv) {
    CsvReport writing = new CsvReport(settings, csv);
    for (int i = 0; i < report.parts().size(); i++) {
      if (i > 0) {
        writing.line("");
      }
      writing.part(report.parts().get(i));
    }
  }

  private void part(ReportPart part) {
    switch (part) {
      case ReportPart.Heading(String text, int level) -> line(text);
      case ReportPart.Paragraph(String text) -> line(text);
      case TablePart table -> table(table);
      case MatrixPart matrix -> {
        line(titled(matrix));
        CsvExporter.write(
            new MatrixLayout(matrix.matrix(), messages.language()).counts(), figures, csv);
        line(matrix.matrix().baseLine());
        matrix.matrix().notes().forEach(this::line);
        matrix.notes().forEach(this::line);
      }
      case FrameworkPart framework -> {
        line(titled(framework));
        grid(new FrameworkGrid(settings).of(framework.matrix()));
        framework.notes().forEach(this::line);
      }
      case QuotesPart quotes -> {
        line(titled(quotes));
        groups(quotes.groups());
        quotes.notes().forEach(this::line);
      }
      case JointPart joint -> {
        table(joint.table());
        line(joint.quotesTitle());
        groups(joint.groups());
        if (joint.display() != null) {
          grid(new JointGrid(settings).beside(joint.display()));
        }
      }
    }
  }

  private void table(TablePart part) {
    Table table = part.table();
    line(titled(part));
    CsvExporter.write(TableLayout.of(table, messages), figures, csv);
    line(table.head().baseLine());
    StatisticsLines.of(table, messages).forEach(this::line);
    table.head().notes().forEach(this::line);
    part.notes().forEach(this::line);
  }

  private void groups(List<QuoteGroup> groups) {
    for (QuoteGroup group : groups) {
      for (Quote quote : group.quotes()) {
        csv.writeNext(
            CsvExporter.row(
                Stream.of(
                    group.label(),
                    quote.edited(),
                    quote.attribution(),
                    quote.source(),
                    QuoteColumn.lines(quote.lines()))));
      }
    }
  }

  private void grid(TextGrid grid) {
    csv.writeNext(CsvExporter.row(grid.columns().stream().map(TextGrid.Column::heading)));
    for (List<TextGrid.Cell> row : grid.rows()) {
      csv.writeNext(CsvExporter.row(row.stream().map(TextGrid.Cell::text)));
    }
    grid.notes().forEach(this::line);
  }

  private String titled(ReportPart.Numbered part) {
    return messages.text("table") + " " + part.number() + ": " + part.title();
  }

  private void line(String text) {
    csv.writeNext(CsvExporter.row(Stream.of(text)));
  }
}
