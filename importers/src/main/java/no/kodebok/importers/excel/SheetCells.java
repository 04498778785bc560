package no.kodebok.importers.excel;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.table.Headings;
import no.kodebok.importers.table.NumberText;
import no.kodebok.importers.table.RowReceiver;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the events of a sheet's XML into rows of text. */
final class SheetCells extends DefaultHandler {
  private static final int MOST_COLUMNS = 16_384;
  private static final int LONGEST_CELL = 1 << 20;

  private final String file;
  private final String sheet;
  private final Workbook workbook;
  private final SharedStrings strings;
  private final RowReceiver receiver;
  private final FindingLog log;

  private final StringBuilder value = new StringBuilder();
  private final List<String> row = new ArrayList<>();
  private boolean collecting;
  private boolean inPhonetic;
  private String type = "n";
  private int style;
  private int column;
  private int line;
  private int firstLine;
  private int hiddenRows;
  private @Nullable Integer hiddenSince;

  SheetCells(
      String file,
      String sheet,
      Workbook workbook,
      SharedStrings strings,
      RowReceiver receiver,
      FindingLog log) {
    this.file = file;
    this.sheet = sheet;
    this.workbook = workbook;
    this.strings = strings;
    this.receiver = receiver;
    this.log = log;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    switch (localName) {
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "v" -> collecting = true;
      case "t" -> collecting = !inPhonetic;
      case "rPh" -> inPhonetic = true;
      case "mergeCell" -> merged(attributes.getValue("ref"));
      default -> {}
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (collecting) {
      if (value.length() + length > LONGEST_CELL) {
        throw new KodebokException(
            ImportReason.CELL_TOO_LONG
                .with()
                .at(PlacePart.SHEET, sheet)
                .at(PlacePart.CELL, Headings.columnLetter(column) + line),
            place() + " holds more than a million characters. Shorten it and import again.");
      }
      value.append(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    switch (localName) {
      case "v", "t" -> collecting = false;
      case "rPh" -> inPhonetic = false;
      case "c" -> endCell();
      case "row" -> endRow();
      case "sheetData" -> {
        if (hiddenSince != null) {
          log.warningAt("hidden-rows", sheet, hiddenSince, null, String.valueOf(hiddenRows));
        }
      }
      default -> {}
    }
  }

  private void startRow(Attributes attributes) {
    String number = attributes.getValue("r");
    line = number == null ? line + 1 : Integer.parseInt(number);
    column = -1;
    row.clear();
    if (line < 1) {
      throw new KodebokException(
          ImportReason.BAD_ROW_NUMBER.with(line).at(PlacePart.SHEET, sheet),
          file + ", sheet " + sheet + " has a row of number " + line + ". Save the file anew.");
    }
    if ("1".equals(attributes.getValue("hidden"))) {
      hiddenRows++;
      hiddenSince = hiddenSince == null ? Integer.valueOf(line) : hiddenSince;
    }
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : columnOf(reference);
    if (column >= MOST_COLUMNS) {
      throw new KodebokException(
          ImportReason.CELL_OUTSIDE
              .with()
              .at(PlacePart.SHEET, sheet)
              .at(PlacePart.CELL, Headings.columnLetter(column) + line),
          place() + " lies outside of any Excel sheet. Save the file anew.");
    }
    String cellType = attributes.getValue("t");
    type = cellType == null ? "n" : cellType;
    String cellStyle = attributes.getValue("s");
    style = cellStyle == null ? 0 : Integer.parseInt(cellStyle);
    value.setLength(0);
  }

  private void endCell() {
    String text = text();
    if (!text.isEmpty()) {
      while (row.size() < column) {
        row.add("");
      }
      if (row.size() == column) {
        row.add(text);
      } else {
        row.set(column, text);
      }
    }
  }

  private String text() {
    String raw = value.toString();
    return switch (type) {
      case "s" -> raw.isEmpty() ? "" : shared(raw.strip());
      case "b" -> raw.isEmpty() ? "" : raw.equals("0") ? "false" : "true";
      case "e" -> {
        log.warningAt("error-cell", sheet, line, Headings.columnLetter(column), raw);
        yield "";
      }
      case "n" -> raw.isEmpty() ? "" : number(raw.strip());
      default -> raw;
    };
  }

  private String shared(String raw) {
    try {
      return strings.getItemAt(Integer.parseInt(raw)).getString();
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new KodebokException(
          ImportReason.CELL_TEXT_MISSING
              .with()
              .at(PlacePart.SHEET, sheet)
              .at(PlacePart.CELL, Headings.columnLetter(column) + line),
          place() + " points to a text that is not there. Open the file in Excel and save it anew.",
          e);
    }
  }

  private String number(String raw) {
    boolean date = workbook.dateStyles().contains(style);
    return date ? CellText.date(raw, workbook.since1904()) : NumberText.stored(raw);
  }

  private void endRow() {
    if (row.isEmpty()) {
      return;
    }
    if (firstLine == 0) {
      firstLine = line;
    }
    receiver.row(line, row.toArray(new String[0]));
  }

  /** Headings that span columns leave the others without a name. */
  private void merged(@Nullable String reference) {
    if (reference == null || reference.indexOf(':') < 0) {
      return;
    }
    String[] ends = reference.split(":", 2);
    boolean wide = columnOf(ends[0]) != columnOf(ends[1]);
    if (rowOf(ends[0]) <= firstLine && rowOf(ends[1]) >= firstLine && wide) {
      log.warningAt("merged-header", sheet, firstLine, null, reference);
    }
  }

  private static int columnOf(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
      char c = reference.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + (c - 'A' + 1);
      }
    }
    return Math.max(0, column - 1);
  }

  private static int rowOf(String reference) {
    String digits = reference.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
  }

  private String place() {
    return file + ", sheet " + sheet + ", cell " + Headings.columnLetter(column) + line;
  }
}
