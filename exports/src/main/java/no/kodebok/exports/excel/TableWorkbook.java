package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kodebok.coding.report.QuoteGroup;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportFigures;
import no.kodebok.coding.report.ReportPart;
import no.kodebok.coding.report.ReportPart.FrameworkPart;
import no.kodebok.coding.report.ReportPart.JointPart;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.Numbered;
import no.kodebok.coding.report.ReportPart.QuotesPart;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.grid.FrameworkGrid;
import no.kodebok.exports.grid.JointGrid;
import no.kodebok.exports.grid.TextGrid;
import no.kodebok.exports.office.EmbeddedFigures;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A report as a workbook: contents with links, its tables on a sheet each or a chapter's together,
 * and a sheet about them.
 */
final class TableWorkbook {
  private final ExportSettings settings;
  private final Messages words;
  private final Messages messages;
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Cells cells;
  private final SheetNames names = new SheetNames();
  private final ChartSheet charts;
  private final String contents;
  private final Map<Numbered, Address> places = new LinkedHashMap<>();
  private boolean linked;

  /** The cell that a part begins in. */
  record Address(String sheet, int row) {
    /** As a link within the workbook has it. */
    String link() {
      return "'" + sheet.replace("'", "''") + "'!A" + (row + 1);
    }
  }

  private TableWorkbook(ExportSettings settings, XSSFWorkbook workbook) {
    this.settings = settings;
    this.workbook = workbook;
    this.words = Messages.of(TableWorkbook.class, "tables", settings.language());
    this.messages = Messages.ofTables(settings.language());
    this.styles = new Styles(workbook);
    this.cells = new Cells(workbook);
    this.contents = names.name(words.text("sheet.contents"));
    this.charts =
        new ChartSheet(workbook, cells, styles, names.name(words.text("sheet.chartData")));
  }

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param together whether the tables of a chapter share a sheet
   */
  static void write(
      ReportDocument report, boolean together, ExportSettings settings, OutputStream out)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new TableWorkbook(settings, workbook).fill(report, together);
      workbook.write(out);
    }
  }

  private void fill(ReportDocument report, boolean together) {
    properties(report);
    String aboutName = names.name(words.text("sheet.about"));
    linked = report.parts().size() > 1;
    XSSFSheet list = linked ? workbook.createSheet(contents) : null;
    if (together) {
      chapters(report);
    } else {
      report.numbered().forEach(this::alone);
    }
    ListSheets lists = new ListSheets(styles, cells, words);
    if (list != null) {
      lists.contents(list, report, places);
    }
    if (!report.changes().isEmpty()) {
      lists.changes(
          workbook.createSheet(names.name(words.text("sheet.changes"))), report.changes());
    }
    lists.about(workbook.createSheet(aboutName), report, places, settings, date());
    charts.finish();
    EmbeddedFigures.embed(workbook, ReportFigures.of(report, settings.language()).toJson());
  }

  private void alone(Numbered part) {
    XSSFSheet sheet = workbook.createSheet(names.name(part.number() + " " + part.title()));
    int top = back(sheet);
    places.put(part, new Address(sheet.getSheetName(), 0));
    add(part, sheet, tables(sheet), top, true);
  }

  private TableSheet tables(XSSFSheet sheet) {
    return new TableSheet(sheet, styles, cells, messages, charts);
  }

  /** Tables and matrices of a chapter below each other; quotes need columns of their own. */
  private void chapters(ReportDocument report) {
    String chapter = words.text("sheet.tables");
    List<Numbered> below = new ArrayList<>();
    for (ReportPart part : report.parts()) {
      if (part instanceof ReportPart.Heading(String text, int level) && level == 1) {
        chapter(chapter, below);
        chapter = text;
        below = new ArrayList<>();
      } else if (part instanceof Numbered numbered) {
        below.add(numbered);
      }
    }
    chapter(chapter, below);
  }

  private void chapter(String title, List<Numbered> parts) {
    List<Numbered> fitting =
        parts.stream()
            .filter(part -> part instanceof TablePart || part instanceof MatrixPart)
            .toList();
    if (!fitting.isEmpty()) {
      XSSFSheet sheet = workbook.createSheet(names.name(title));
      TableSheet tables = tables(sheet);
      int top = back(sheet);
      for (Numbered part : fitting) {
        places.put(part, new Address(sheet.getSheetName(), top));
        top = add(part, sheet, tables, top, false) + 2;
      }
      tables.finish();
    }
    parts.stream().filter(part -> !fitting.contains(part)).forEach(this::alone);
  }

  private int add(Numbered part, XSSFSheet sheet, TableSheet tables, int top, boolean single) {
    return switch (part) {
      case TablePart table ->
          finished(tables, tables.write(table, source(table.table()), top), single);
      case MatrixPart matrix -> finished(tables, tables.write(matrix, source(), top), single);
      case FrameworkPart framework -> framework(framework, sheet, top);
      case QuotesPart quotes -> quotes(quotes, sheet, top);
      case JointPart joint -> joint(joint, sheet, tables, top);
    };
  }

  private static int finished(TableSheet tables, TableSheet.Place place, boolean single) {
    if (single) {
      tables.freeze(place);
      tables.finish();
    }
    return place.end();
  }

  private int quotes(QuotesPart part, XSSFSheet sheet, int top) {
    cells.setText(sheet.createRow(top).createCell(0), part.title(), styles.title);
    int at = quoteRows(part.groups(), sheet, top + 2, 0);
    List<String> notes = new ArrayList<>(QuoteRows.shares(part.groups(), words));
    notes.addAll(part.notes());
    notes.add(source());
    for (String note : notes) {
      cells.setText(sheet.createRow(++at).createCell(0), note, styles.noteLine);
    }
    sheet.createFreezePane(0, top + 3);
    TableSheet.print(sheet, true);
    return at + 1;
  }

  private int framework(FrameworkPart part, XSSFSheet sheet, int top) {
    cells.setText(sheet.createRow(top).createCell(0), part.title(), styles.title);
    TextGrid grid = new FrameworkGrid(settings).of(part.matrix());
    GridRows rows = new GridRows(sheet, styles, cells);
    rows.setWidths(grid);
    int at = rows.write(grid, top + 2);
    List<String> notes = new ArrayList<>(part.notes());
    notes.add(source());
    for (String note : notes) {
      cells.setText(sheet.createRow(at++).createCell(0), note, styles.noteLine);
    }
    sheet.createFreezePane(grid.labels(), top + 3);
    TableSheet.print(sheet, true);
    return at;
  }

  private int joint(JointPart part, XSSFSheet sheet, TableSheet tables, int top) {
    TableSheet.Place place = tables.write(part.table(), source(part.table().table()), top);
    tables.finish();
    int left = tables.end() + (part.table().chart() == null ? 1 : 12);
    if (sheet.getRow(place.head() - 1) == null) {
      sheet.createRow(place.head() - 1);
    }
    cells.setText(sheet.getRow(place.head() - 1).createCell(left), part.quotesTitle(), styles.bold);
    int end = quoteRows(part.groups(), sheet, place.head(), left);
    sheet.createFreezePane(1, place.line());
    int bottom = Math.max(end, place.end());
    return part.display() == null
        ? bottom
        : new GridRows(sheet, styles, cells)
            .write(new JointGrid(settings).beside(part.display()), bottom + 2);
  }

  private int quoteRows(List<QuoteGroup> groups, XSSFSheet sheet, int top, int left) {
    if (groups.isEmpty() || groups.stream().allMatch(group -> group.quotes().isEmpty())) {
      if (sheet.getRow(top) == null) {
        sheet.createRow(top);
      }
      cells.setText(sheet.getRow(top).createCell(left), words.text("quotes.none"), styles.plain);
      return top + 1;
    }
    return new QuoteRows(sheet, styles, cells, words).write(groups, top, left);
  }

  /** A way back to the contents; nothing where there are none. */
  private int back(XSSFSheet sheet) {
    if (!linked) {
      return 0;
    }
    Cell cell = sheet.createRow(0).createCell(0);
    cells.setText(cell, words.text("link.contents"), styles.link);
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(new Address(contents, 0).link());
    cell.setHyperlink(link);
    return 1;
  }

  private String date() {
    return settings
        .at()
        .format(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(settings.language().locale()));
  }

  private String source(Table table) {
    return words.text(
        "source",
        settings.project(),
        table.head().rows().questionnaire(),
        date(),
        settings.version());
  }

  private String source() {
    return words.text("source.project", settings.project(), date(), settings.version());
  }

  /** Says what made the file, but not who: names of users do not belong in shared files. */
  private void properties(ReportDocument report) {
    CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreator("Kodebok " + settings.version());
    core.setLastModifiedByUser("Kodebok");
    core.setTitle(PrintableText.of(report.title()));
    core.setCreated(Optional.of(Date.from(settings.at().toInstant())));
    core.setModified(Optional.of(Date.from(settings.at().toInstant())));
    workbook.getProperties().getExtendedProperties().setApplication("Kodebok");
  }
}
