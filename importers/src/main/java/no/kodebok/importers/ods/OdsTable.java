package no.kodebok.importers.ods;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.ooxml.OoxmlPackage;
import no.kodebok.importers.ooxml.XmlEvents;
import no.kodebok.importers.table.FirstRow;
import no.kodebok.importers.table.RowReceiver;
import no.kodebok.importers.table.TableFormat;

/**
 * Reads the first visible sheet of an OpenDocument spreadsheet that has a table, as a stream. As in
 * a workbook, a sheet of one row has none while another has.
 */
public final class OdsTable implements TableFormat {
  private static final long LIMIT = 512L << 20;
  private static final long UNPACKED = 8L << 30;
  private static final String CONTENT = "content.xml";

  @Override
  public String format() {
    return "ods";
  }

  @Override
  public int recognise(ImportFile file) {
    return OfficeContainer.of(file) == OfficeContainer.OPEN_DOCUMENT && isSpreadsheet(file)
        ? 95
        : 0;
  }

  private static boolean isSpreadsheet(ImportFile file) {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      ZipEntry type = zip.getEntry("mimetype");
      if (type == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(type)) {
        return new String(in.readNBytes(200), StandardCharsets.US_ASCII)
            .startsWith("application/vnd.oasis.opendocument.spreadsheet");
      }
    } catch (IOException e) {
      // It opened a moment ago, when its parts were named: what is wrong is said when it is read.
      return false;
    }
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
    List<String> others = new ArrayList<>();
    List<FirstRow> alone = new ArrayList<>();
    boolean[] read = {false};
    sheets(
        file,
        log,
        sheet -> {
          if (sheet.isHidden()) {
            log.warning("hidden-sheet", sheet.name());
            sheet.rows((line, fields) -> {}, progress);
          } else {
            FirstRow first = new FirstRow(read[0] ? (line, fields) -> {} : receiver);
            sheet.rows(first, progress);
            boolean other = read[0] ? first.isThere() : !first.isFollowed() && first.isThere();
            read[0] |= first.isFollowed() && !other;
            if (other) {
              others.add(sheet.name());
              alone.add(first);
            }
          }
        });
    if (!read[0] && !alone.isEmpty()) {
      alone.getFirst().release();
      others.removeFirst();
    } else if (!read[0]) {
      throw new KodebokException(
          ImportReason.NO_SHEET,
          file.path()
              + " has no visible sheet with content. Put the table on a sheet that is not hidden.");
    }
    if (!others.isEmpty()) {
      log.warning("other-sheets", String.join(", ", others));
    }
    file.requireUnchanged();
  }

  @Override
  public List<String> sheets(ImportFile file) {
    List<String> names = new ArrayList<>();
    sheets(
        file,
        new FindingLog(file.name()),
        sheet -> {
          if (!sheet.isHidden()) {
            names.add(sheet.name());
          }
          sheet.rows((line, fields) -> {}, Progress.NONE);
        });
    return names;
  }

  @Override
  public void readSheet(
      ImportFile file, String name, RowReceiver receiver, FindingLog log, Progress progress) {
    sheets(
        file,
        log,
        sheet -> sheet.rows(sheet.name().equals(name) ? receiver : (line, fields) -> {}, progress));
  }

  private static void sheets(ImportFile file, FindingLog log, SheetReader.Each each) {
    try {
      OoxmlPackage.check(file, UNPACKED);
      try (ZipFile zip = new ZipFile(file.path().toFile())) {
        ZipEntry content = zip.getEntry(CONTENT);
        if (content == null) {
          throw new IOException("There is no " + CONTENT);
        }
        try (InputStream in = zip.getInputStream(content)) {
          new SheetReader(file, XmlEvents.open(in), log).sheets(each);
        }
      }
    } catch (KodebokException e) {
      throw e;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // Java's reader of XML answers some damage with runtime exceptions.
      throw new KodebokException(
          ImportReason.OFFICE_FILE_DAMAGED,
          file.path()
              + " is damaged or cut off and cannot be read as a spreadsheet. Open it in LibreOffice,"
              + " save it anew, and import that.",
          e);
    }
  }
}
