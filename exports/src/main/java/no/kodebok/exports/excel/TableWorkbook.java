package no.kodebok.exports.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of tables: contents with links, a sheet a table, and a sheet about them. */
final class TableWorkbook {
  private final ExportSettings settings;
  private final Messages words;
  private final Messages messages;

  TableWorkbook(ExportSettings settings) {
    this.settings = settings;
    this.words = Messages.of(TableWorkbook.class, "tables", settings.language());
    this.messages = Messages.ofTables(settings.language());
  }

  /** Writes the workbook; the stream stays open. */
  void write(List<Table> tables, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      properties(workbook, tables);
      Styles styles = new Styles(workbook);
      Cells cells = new Cells(workbook);
      SheetNames names = new SheetNames();
      ListSheets lists = new ListSheets(styles, cells, words);
      String contentsName = names.name(words.text("sheet.contents"));
      String aboutName = names.name(words.text("sheet.about"));
      XSSFSheet contents = tables.size() > 1 ? workbook.createSheet(contentsName) : null;
      List<String> sheets = new ArrayList<>();
      for (int i = 0; i < tables.size(); i++) {
        Table table = tables.get(i);
        String name = names.name((i + 1) + " " + table.head().title());
        sheets.add(name);
        new TableSheet(workbook.createSheet(name), styles, cells, messages)
            .write(table, source(table));
      }
      if (contents != null) {
        lists.contents(contents, tables, sheets);
      }
      lists.about(workbook.createSheet(aboutName), tables, sheets, settings, date());
      workbook.write(out);
    }
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

  /** Says what made the file, but not who: names of users do not belong in shared files. */
  private void properties(XSSFWorkbook workbook, List<Table> tables) {
    CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setCreator("Kodebok " + settings.version());
    core.setLastModifiedByUser("Kodebok");
    core.setTitle(
        PrintableText.of(
            tables.size() == 1 ? tables.getFirst().head().title() : settings.project()));
    core.setCreated(Optional.of(Date.from(settings.at().toInstant())));
    core.setModified(Optional.of(Date.from(settings.at().toInstant())));
    workbook.getProperties().getExtendedProperties().setApplication("Kodebok");
  }
}
