package no.kodebok.importers.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.ooxml.OoxmlPackage;
import no.kodebok.importers.table.FirstRow;
import no.kodebok.importers.table.RowReceiver;
import no.kodebok.importers.table.TableFormat;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first visible sheet of a workbook that has a table, as a stream. A sheet of one row,
 * such as a cover with a title, has none while another has.
 */
public final class XlsxTable implements TableFormat {
  private static final long LIMIT = 512L << 20;
  private static final long UNPACKED = 8L << 30;

  @Override
  public String format() {
    return "excel";
  }

  @Override
  public int recognise(ImportFile file) {
    return OfficeContainer.of(file) == OfficeContainer.EXCEL ? 95 : 0;
  }

  @Override
  public boolean breaksAreLines() {
    return false;
  }

  @Override
  public void read(ImportFile file, RowReceiver receiver, FindingLog log, Progress progress) {
    if (file.size() > LIMIT) {
      throw new KodebokException(
          ImportReason.SHEET_TOO_LARGE,
          file.path() + " is over 512 MB. Save the sheet as .csv and import that.");
    }
    file.fix();
    OoxmlPackage.read(
        file,
        UNPACKED,
        opened -> {
          sheets(opened, file, receiver, log, progress);
          return file;
        });
    file.requireUnchanged();
  }

  @Override
  public List<String> sheets(ImportFile file) {
    return OoxmlPackage.read(
        file,
        UNPACKED,
        opened ->
            Workbook.of(new XSSFReader(opened)).sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .map(Workbook.Sheet::name)
                .toList());
  }

  @Override
  public void readSheet(
      ImportFile file, String name, RowReceiver receiver, FindingLog log, Progress progress) {
    OoxmlPackage.read(
        file,
        UNPACKED,
        opened -> {
          XSSFReader reader = new XSSFReader(opened);
          Workbook workbook = Workbook.of(reader);
          ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
          for (Workbook.Sheet sheet : workbook.sheets()) {
            if (sheet.name().equals(name)) {
              sheet(reader, sheet, workbook, strings, file, receiver, log, progress);
            }
          }
          return file;
        });
  }

  private static void sheets(
      OPCPackage opened, ImportFile file, RowReceiver receiver, FindingLog log, Progress progress)
      throws IOException, OpenXML4JException, XMLStreamException, SAXException {
    XSSFReader reader = new XSSFReader(opened);
    Workbook workbook = Workbook.of(reader);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
    List<String> others = new ArrayList<>();
    FirstRow alone = null;
    boolean read = false;
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (sheet.hidden()) {
        log.warning("hidden-sheet", sheet.name());
      } else if (read) {
        others.add(sheet.name());
      } else {
        FirstRow first = new FirstRow(receiver);
        sheet(reader, sheet, workbook, strings, file, first, log, progress);
        read = first.isFollowed();
        if (!read && first.isThere()) {
          others.add(sheet.name());
          alone = alone == null ? first : alone;
        }
      }
    }
    if (!read && alone != null) {
      alone.release();
    } else if (!read) {
      throw new KodebokException(
          ImportReason.NO_SHEET,
          file.path()
              + " has no visible sheet with content. Put the table on a sheet that is not hidden.");
    }
    if (!others.isEmpty()) {
      log.warning("other-sheets", String.join(", ", others));
    }
  }

  private static void sheet(
      XSSFReader reader,
      Workbook.Sheet sheet,
      Workbook workbook,
      ReadOnlySharedStringsTable strings,
      ImportFile file,
      RowReceiver receiver,
      FindingLog log,
      Progress progress)
      throws IOException, OpenXML4JException, SAXException {
    RowReceiver told =
        (line, fields) -> {
          if (line % 1000 == 0) {
            // Rows are many and sizes unknown: the bar creeps, but cancelling works.
            progress.report(
                file.size() - file.size() / (1 + line / 1000), file.size(), file.name());
          }
          receiver.row(line, fields);
        };
    SheetCells cells = new SheetCells(file.name(), sheet.name(), workbook, strings, told, log);
    try (InputStream in = reader.getSheet(sheet.part())) {
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(cells);
      parser.parse(new InputSource(in));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java has no XML parser", e);
    }
  }
}
