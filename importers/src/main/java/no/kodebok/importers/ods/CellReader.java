package no.kodebok.importers.ods;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.ooxml.XmlEvents;
import no.kodebok.importers.table.NumberText;

/** Reads one cell: its stored value where it is a number, date or truth, else its paragraphs. */
final class CellReader {
  private static final int LONGEST_CELL = 1 << 20;

  private final XMLStreamReader xml;
  private final String place;
  private final StringBuilder words = new StringBuilder();
  private boolean began;

  CellReader(XMLStreamReader xml, String place) {
    this.xml = xml;
    this.place = place;
  }

  /**
   * The value as text; the reader stands behind the cell.
   *
   * @param error told what an error cell shows
   */
  String value(Consumer<String> error) throws XMLStreamException {
    boolean covered = xml.getLocalName().equals("covered-table-cell");
    String type = type();
    String number = attribute("value");
    String date = attribute("date-value");
    String time = attribute("time-value");
    String truth = attribute("boolean-value");
    String string = attribute("string-value");
    boolean failed = isError();
    paragraphs();
    String text = words.toString();
    if (covered) {
      return "";
    }
    if (failed) {
      error.accept(text);
      return "";
    }
    return switch (type) {
      case "float", "percentage", "currency" -> number.isEmpty() ? text : NumberText.stored(number);
      case "date" -> date.isEmpty() ? text : date.replaceFirst("T00:00:00(\\.0+)?$", "");
      case "time" -> time.isEmpty() ? text : clock(time, text);
      case "boolean" -> truth.isEmpty() ? text : truth;
      default -> text.isEmpty() ? string : text;
    };
  }

  /** PT10H15M30S is a time of day, as a spreadsheet shows it. */
  private static String clock(String duration, String shown) {
    return duration.matches("PT\\d{1,2}H\\d{1,2}M\\d{1,2}(?:[.,]\\d+)?S")
        ? String.format(
            java.util.Locale.ROOT,
            "%02d:%02d:%02d",
            part(duration, 'T', 'H'),
            part(duration, 'H', 'M'),
            part(duration, 'M', 'S'))
        : shown;
  }

  private static int part(String duration, char after, char before) {
    String digits = duration.substring(duration.indexOf(after, 1) + 1, duration.indexOf(before, 2));
    return Integer.parseInt(digits.split("[.,]", 2)[0]);
  }

  /** The type in OpenDocument's own name space; LibreOffice has one more beside it. */
  private String type() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("value-type")
          && (space == null || !space.endsWith(":calcext:1.0"))) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** LibreOffice says so beside the type, which then is that of a text. */
  private boolean isError() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("value-type")
          && xml.getAttributeValue(i).equals("error")) {
        return true;
      }
    }
    return false;
  }

  private String attribute(String name) {
    String value = XmlEvents.attribute(xml, name);
    return value == null ? "" : value;
  }

  private void paragraphs() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          switch (xml.getLocalName()) {
            case "annotation", "shapes", "frame" -> {
              skip();
              depth--;
            }
            case "p" -> {
              if (began) {
                words.append('\n');
              }
              began = true;
            }
            case "s" -> words.append(" ".repeat(spaces()));
            case "tab" -> words.append('\t');
            case "line-break" -> words.append('\n');
            default -> {}
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (depth > 1) {
            words.append(xml.getText());
          }
        }
        default -> {}
      }
      if (words.length() > LONGEST_CELL) {
        throw new KodebokException(
            ImportReason.CELL_TOO_LONG,
            place + " holds more than a million characters. Shorten it and import again.");
      }
    }
  }

  private int spaces() {
    String count = attribute("c");
    return count.matches("[1-9]\\d{0,4}") ? Integer.parseInt(count) : 1;
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }
}
