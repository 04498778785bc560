package no.kodebok.importers.ods;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.ooxml.XmlEvents;
import no.kodebok.importers.table.Headings;
import no.kodebok.importers.table.RowReceiver;

/**
 * Reads the sheets of a spreadsheet's content one after the other. Rows and cells that are alike
 * may be written once with a count: empty ones are passed over, and others unfold only as far as a
 * table may reach.
 */
final class SheetReader {
  /** Cells that come of counts of rows alone: more than somebody has written into any table. */
  private static final long MOST_CELLS = 50_000_000L;

  private final ImportFile file;
  private final XMLStreamReader xml;
  private final FindingLog log;
  private final Set<String> hiddenStyles = new HashSet<>();
  private long cells;

  SheetReader(ImportFile file, XMLStreamReader xml, FindingLog log) {
    this.file = file;
    this.xml = xml;
    this.log = log;
  }

  /** Takes the sheets in order; each is to read its rows. */
  interface Each {
    void sheet(Sheet sheet);
  }

  void sheets(Each each) throws XMLStreamException {
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> style = text("name");
        case "table-properties" -> {
          if (text("display").equals("false")) {
            hiddenStyles.add(style);
          }
        }
        case "table" -> {
          String name = text("name");
          each.sheet(new Sheet(name, hiddenStyles.contains(text("style-name"))));
        }
        default -> {}
      }
    }
  }

  private String text(String attribute) {
    String value = XmlEvents.attribute(xml, attribute);
    return value == null ? "" : value;
  }

  /** A sheet whose rows come next. */
  final class Sheet {
    private final String name;
    private final boolean hidden;
    private int line = 1;
    private int hiddenRows;
    private int firstHidden;

    Sheet(String name, boolean hidden) {
      this.name = name;
      this.hidden = hidden;
    }

    String name() {
      return name;
    }

    boolean isHidden() {
      return hidden;
    }

    /** Hands its rows on, up to its end. */
    void rows(RowReceiver receiver, Progress progress) {
      try {
        int depth = 1;
        while (depth > 0) {
          int event = xml.next();
          if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
          } else if (event == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals("table-row")) {
              row(receiver, progress);
            } else {
              depth++;
            }
          }
        }
      } catch (XMLStreamException e) {
        throw new IllegalStateException(e);
      }
      if (hiddenRows > 0 && !hidden) {
        log.warningAt("hidden-rows", name, firstHidden, null, String.valueOf(hiddenRows));
      }
    }

    private void row(RowReceiver receiver, Progress progress) throws XMLStreamException {
      int times = count("number-rows-repeated");
      String visibility = text("visibility");
      List<String> fields = new ArrayList<>();
      int column = 0;
      while (xml.next() != XMLStreamConstants.END_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
          int wide = count("number-columns-repeated");
          int at = column;
          String value =
              new CellReader(xml, cell(column))
                  .value(error -> {
                    log.warningAt("error-cell", name, line, Headings.columnLetter(at), error);
                  });
          if (!value.isEmpty()) {
            put(fields, column, wide, value);
          }
          column = (int) Math.min(Integer.MAX_VALUE, (long) column + wide);
        }
      }
      if (!fields.isEmpty()) {
        if (!visibility.isEmpty() && !visibility.equals("visible")) {
          hiddenRows += times;
          firstHidden = firstHidden == 0 ? line : firstHidden;
        }
        hand(fields.toArray(new String[0]), times, receiver, progress);
      }
      line = (int) Math.min(Integer.MAX_VALUE, (long) line + times);
    }

    private void put(List<String> fields, int column, int wide, String value) {
      if (column + (long) wide > Headings.MOST) {
        throw new KodebokException(
            ImportReason.TOO_MANY_COLUMNS
                .with(column + (long) wide, Headings.MOST)
                .at(PlacePart.SHEET, name)
                .at(PlacePart.LINE, line),
            file.name()
                + ", sheet "
                + name
                + ", row "
                + line
                + " has "
                + (column + (long) wide)
                + " columns; at most "
                + Headings.MOST
                + " are read.");
      }
      while (fields.size() < column) {
        fields.add("");
      }
      for (int i = 0; i < wide; i++) {
        fields.add(value);
      }
    }

    private void hand(String[] fields, int times, RowReceiver receiver, Progress progress) {
      for (int i = 0; i < times; i++) {
        cells += i == 0 ? 0 : fields.length;
        if (cells > MOST_CELLS) {
          throw new KodebokException(
              ImportReason.UNPACKS_TOO_FAR,
              file.path()
                  + " unpacks to far more than a document or table of its size holds, so it is not"
                  + " read. Save its content as a new file, or as .txt or .csv.");
        }
        int at = line + i;
        if (at % 1000 == 0) {
          // Rows are many and sizes unknown: the bar creeps, but cancelling works.
          progress.report(file.size() - file.size() / (1 + at / 1000), file.size(), file.name());
        }
        receiver.row(at, fields.clone());
      }
    }

    private String cell(int column) {
      return file.name() + ", sheet " + name + ", cell " + Headings.columnLetter(column) + line;
    }

    private int count(String attribute) {
      String value = text(attribute);
      return value.matches("[1-9]\\d{0,8}") ? Integer.parseInt(value) : 1;
    }
  }
}
