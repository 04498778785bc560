package no.kodebok.exports.csv;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.MatrixLayout;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.layout.StatisticsLines;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableLayout;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;
import no.kodebok.exports.codebook.CodebookColumn;
import no.kodebok.exports.codebook.CodebookSheet;
import no.kodebok.exports.figures.FigureBook;
import no.kodebok.exports.figures.FigurePage;
import no.kodebok.exports.figures.FigureValue;
import no.kodebok.exports.lists.ListColumn;
import no.kodebok.exports.lists.ListSheet;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.QuoteColumn;
import no.kodebok.exports.quotes.QuoteMessages;

/**
 * Writes tables, quote sheets, lists and codebooks as RFC 4180: UTF-8 with a byte order mark, every
 * field in quotes, lines ended by CR LF. Fields are separated as the spreadsheets of the language
 * expect: by semicolons in Norwegian, by commas in English.
 *
 * <p>A spreadsheet would run text that begins with {@code = + - @} as a formula. An apostrophe is
 * therefore put before these signs (OWASP, "CSV Injection"), at the beginning of a field and, since
 * a program may split fields at another sign than was meant, after separators and line breaks
 * inside it. A dash with a space after it that begins a line inside a field is left alone: so
 * dialogue is written.
 */
public final class CsvExporter implements ResultExporter {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Pattern FORMULA =
      Pattern.compile("^(?=\\s*[=+\\-@＝＋－＠])|(?<=[,;\\t\\n])(?=[=+@＝＋－＠]|[-－](?! ))");

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public boolean accepts(Report report) {
    return report instanceof Report.Quotes
        || report instanceof Report.Codes
        || report instanceof Report.Rows
        || report instanceof Report.Tables
        || report instanceof Report.Matrix
        || report instanceof Report.Figures
        || report instanceof Report.Document;
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    char separator = settings.language() == Language.EN ? ',' : ';';
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    // Not closed: that would close the stream, which is the caller's.
    CSVWriter csv =
        new CSVWriter(
            text, separator, '"', ICSVWriter.DEFAULT_ESCAPE_CHARACTER, ICSVWriter.RFC4180_LINE_END);
    switch (report) {
      case Report.Quotes(QuoteSheet sheet) -> write(sheet, settings.language(), csv);
      case Report.Codes(CodebookSheet sheet) -> write(sheet, settings.language(), csv);
      case Report.Rows(ListSheet sheet) -> {
        csv.writeNext(row(sheet.columns().stream().map(ListColumn::heading)));
        sheet.rows().forEach(cells -> csv.writeNext(row(cells.stream())));
      }
      case Report.Tables(List<Table> tables) -> write(tables, settings.language(), csv);
      case Report.Figures(FigureBook book) -> write(book, settings.language(), csv);
      case Report.Document(ReportDocument document, boolean together) ->
          CsvReport.write(document, settings, csv);
      case Report.Drawing drawing -> throw new IllegalArgumentException("CSV files hold no charts");
      case Report.Framework framework ->
          throw new IllegalArgumentException("CSV files hold no framework matrices");
      case Report.Joint joint ->
          throw new IllegalArgumentException("CSV files hold no joint displays");
      case Report.Transcript transcript ->
          throw new IllegalArgumentException("CSV files hold no transcripts");
      case Report.Matrix(CodeMatrix matrix) -> write(matrix, settings.language(), csv);
    }
    IOException failure = csv.getException();
    if (failure != null) {
      throw failure;
    }
    text.flush();
  }

  /** Each table as it is read: its title, heads and lines, then base, statistics and notes. */
  private static void write(List<Table> tables, Language language, CSVWriter csv) {
    Messages messages = Messages.ofTables(language);
    CsvFigures figures = new CsvFigures(language);
    for (int i = 0; i < tables.size(); i++) {
      if (i > 0) {
        csv.writeNext(new String[] {""});
      }
      Table table = tables.get(i);
      csv.writeNext(row(Stream.of(table.head().title())));
      write(TableLayout.of(table, messages), figures, csv);
      csv.writeNext(row(Stream.of(table.head().baseLine())));
      StatisticsLines.of(table, messages).forEach(line -> csv.writeNext(row(Stream.of(line))));
      table.head().notes().forEach(note -> csv.writeNext(row(Stream.of(note))));
    }
  }

  /** Counts, and percents where they are given, then base and notes. */
  private static void write(CodeMatrix matrix, Language language, CSVWriter csv) {
    CsvFigures figures = new CsvFigures(language);
    MatrixLayout layout = new MatrixLayout(matrix, language);
    csv.writeNext(row(Stream.of(matrix.title())));
    write(layout.counts(), figures, csv);
    if (matrix.percents()) {
      csv.writeNext(row(Stream.of(layout.percentHead())));
      write(layout.percents(), figures, csv);
    }
    csv.writeNext(row(Stream.of(matrix.baseLine())));
    matrix.notes().forEach(note -> csv.writeNext(row(Stream.of(note))));
  }

  /** Each page: its title, heads and rows, then notes. Shares are 0–1. */
  private static void write(FigureBook book, Language language, CSVWriter csv) {
    CsvFigures figures = new CsvFigures(language);
    for (int i = 0; i < book.pages().size(); i++) {
      FigurePage page = book.pages().get(i);
      if (i > 0) {
        csv.writeNext(new String[] {""});
      }
      csv.writeNext(row(Stream.of(page.title())));
      csv.writeNext(row(page.columns().stream().map(FigurePage.FigureColumn::heading)));
      for (List<FigureValue> values : page.rows()) {
        csv.writeNext(
            values.stream()
                .map(value ->
                    value instanceof FigureValue.Words(String words)
                        ? harmless(words)
                        : figures.of(value))
                .toArray(String[]::new));
      }
      page.notes().forEach(note -> csv.writeNext(row(Stream.of(note))));
    }
  }

  /** Heads and lines. */
  static void write(TableGrid grid, CsvFigures figures, CSVWriter csv) {
    grid.heads().forEach(heads -> csv.writeNext(row(heads.stream().flatMap(CsvExporter::spread))));
    for (TableGrid.Line line : grid.lines()) {
      List<String> cells = new ArrayList<>(List.of(harmless(line.label())));
      line.figures().forEach(figure -> cells.add(figures.of(figure)));
      csv.writeNext(cells.toArray(String[]::new));
    }
  }

  /** A head over several columns stands over the first of them. */
  private static Stream<String> spread(TableGrid.HeadCell head) {
    return Stream.concat(Stream.of(head.text()), Stream.generate(() -> "").limit(head.span() - 1L));
  }

  private static void write(QuoteSheet sheet, Language language, CSVWriter csv) {
    List<QuoteColumn> columns = QuoteColumn.of(sheet, QuoteMessages.in(language));
    csv.writeNext(row(columns.stream().map(QuoteColumn::heading)));
    for (Quote quote : sheet.quotes()) {
      csv.writeNext(row(columns.stream().map(column -> column.value().apply(quote))));
    }
  }

  private static void write(CodebookSheet sheet, Language language, CSVWriter csv) {
    List<CodebookColumn> columns = CodebookColumn.of(sheet, language);
    csv.writeNext(row(columns.stream().map(CodebookColumn::heading)));
    for (Code code : sheet.codebook().codes()) {
      csv.writeNext(
          row(columns.stream().map(column -> column.value().apply(sheet, code).toString())));
    }
  }

  static String[] row(Stream<String> values) {
    return values.map(CsvExporter::harmless).toArray(String[]::new);
  }

  static String harmless(String value) {
    return FORMULA.matcher(PrintableText.of(value)).replaceAll("'");
  }
}
