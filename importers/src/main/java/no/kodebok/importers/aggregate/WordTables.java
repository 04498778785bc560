package no.kodebok.importers.aggregate;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ooxml.OoxmlPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** The tables of a Word document, with the line above each as its title. */
final class WordTables {
  private static final long UNPACKED = 200L << 20;
  private static final int MOST_COLUMNS = 500;

  private WordTables() {}

  static List<RawTable> read(ImportFile file) {
    file.fix();
    List<RawTable> tables =
        OoxmlPackage.read(
            file,
            UNPACKED,
            opened -> {
              // Closing it would close the package, which its opener does.
              @SuppressWarnings("resource")
              XWPFDocument document = new XWPFDocument(opened);
              return tables(document);
            });
    file.requireUnchanged();
    return tables;
  }

  private static List<RawTable> tables(XWPFDocument document) {
    List<RawTable> tables = new ArrayList<>();
    String above = "";
    int number = 0;
    for (IBodyElement element : document.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        String text = paragraph.getText().strip();
        above = text.isEmpty() ? above : text;
      } else if (element instanceof XWPFTable table) {
        number++;
        tables.add(new RawTable("tabell " + number, above, rows(table)));
        above = "";
      }
    }
    return tables;
  }

  private static List<RawTable.Row> rows(XWPFTable table) {
    List<RawTable.Row> rows = new ArrayList<>();
    int line = 0;
    for (XWPFTableRow row : table.getRows()) {
      line++;
      List<RawTable.Cell> cells = new ArrayList<>();
      for (XWPFTableCell cell : row.getTableCells()) {
        cells.add(RawTable.Cell.of(cell.getText().replace('\n', ' ')));
        for (int more = span(cell) - 1; more > 0 && cells.size() < MOST_COLUMNS; more--) {
          cells.add(RawTable.Cell.EMPTY);
        }
      }
      rows.add(new RawTable.Row(line, cells));
    }
    return rows;
  }

  private static int span(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties == null || !properties.isSetGridSpan()
        ? 1
        : Math.clamp(properties.getGridSpan().getVal().longValue(), 1, MOST_COLUMNS);
  }
}
