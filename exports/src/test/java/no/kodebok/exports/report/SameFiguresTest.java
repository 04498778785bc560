package no.kodebok.exports.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableLayout;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.SampleTables;
import no.kodebok.exports.text.TableText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One table says the same in every format. What was written is read as a stranger would: packages
 * as zipped XML, pages and lines as text, never with the library that wrote them.
 */
class SameFiguresTest {
  private static final Messages MESSAGES = Messages.ofTables(Language.NB);

  static List<Table> tables() {
    return List.of(SampleTables.frequency("Svar", "Helt enig"), SampleTables.cross());
  }

  /** Label and figures of each line, as a reader sees them. */
  private static List<List<String>> expected(Table table) {
    FigureText texts = new FigureText(Language.NB);
    List<List<String>> rows = new ArrayList<>();
    TableGrid grid = TableLayout.of(table, MESSAGES);
    for (TableGrid.Line line : grid.lines()) {
      List<String> row = new ArrayList<>(List.of(line.label()));
      for (Figure figure : line.figures()) {
        row.add(texts.of(figure));
      }
      rows.add(row);
    }
    return rows;
  }

  private static byte[] written(Table table, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report report = new Report.Tables(List.of(table));
    Exporters.installed().exporter(format, report).write(report, SampleTables.SETTINGS, out);
    return out.toByteArray();
  }

  private static Document part(byte[] zip, String wanted) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(wanted)) {
          DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
          factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
          return factory.newDocumentBuilder().parse(new ByteArrayInputStream(in.readAllBytes()));
        }
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
    throw new AssertionError("No part " + wanted);
  }

  private static List<Element> elements(Element in, String name) {
    NodeList list = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      elements.add((Element) list.item(i));
    }
    return elements;
  }

  private static void assertHasAll(List<List<String>> expected, List<List<String>> found) {
    for (List<String> row : expected) {
      assertTrue(found.contains(row), row + " is not in " + found);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void wordSaysWhatTheTableSays(Table table) throws IOException {
    Document document = part(written(table, "docx"), "word/document.xml");
    List<List<String>> rows = new ArrayList<>();
    for (Element row : elements(document.getDocumentElement(), "w:tr")) {
      rows.add(elements(row, "w:tc").stream().map(Element::getTextContent).toList());
    }
    assertHasAll(expected(table), rows);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void htmlSaysWhatTheTableSays(Table table) throws IOException {
    String page = new String(written(table, "html"), StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    Matcher row = Pattern.compile("<tr[^>]*>(.*?)</tr>").matcher(page);
    while (row.find()) {
      List<String> cells = new ArrayList<>();
      Matcher cell = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>").matcher(row.group(1));
      while (cell.find()) {
        cells.add(cell.group(1));
      }
      rows.add(cells);
    }
    assertHasAll(expected(table), rows);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void textSaysWhatTheTableSays(Table table) {
    String text = new TableText(Language.NB).of(table);
    List<List<String>> rows =
        text.lines().map(line -> List.of(line.strip().split("\\s{2,}", -1))).toList();
    for (List<String> row : expected(table)) {
      List<String> shown = row.stream().filter(figure -> !figure.isEmpty()).toList();
      assertTrue(rows.contains(shown), shown + " is not in " + rows);
    }
  }

  /** The cells hold exact numbers; rounded as the table rounds they are what it says. */
  @ParameterizedTest
  @MethodSource("tables")
  void theWorkbooksNumbersRoundToWhatTheTableSays(Table table) throws IOException {
    byte[] file = written(table, "xlsx");
    List<String> strings =
        elements(part(file, "xl/sharedStrings.xml").getDocumentElement(), "si").stream()
            .map(Element::getTextContent)
            .toList();
    List<List<String>> rows = new ArrayList<>();
    Document sheet = part(file, "xl/worksheets/sheet1.xml");
    for (Element row : elements(sheet.getDocumentElement(), "row")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : elements(row, "c")) {
        String value =
            elements(cell, "v").isEmpty() ? "" : elements(cell, "v").getFirst().getTextContent();
        cells.add(
            cell.getAttribute("t").equals("s") ? strings.get(Integer.parseInt(value)) : value);
      }
      rows.add(cells);
    }
    TableGrid grid = TableLayout.of(table, MESSAGES);
    for (TableGrid.Line line : grid.lines()) {
      List<String> found =
          rows.stream()
              .filter(row ->
                  row.size() == line.figures().size() + 1 && row.getFirst().equals(line.label()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No row " + line.label() + " in " + rows));
      for (int i = 0; i < line.figures().size(); i++) {
        assertEquals(
            shown(line.figures().get(i)), rounded(line.figures().get(i), found.get(i + 1)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theLinesOfCsvRoundToWhatTheTableSays(Table table) throws IOException {
    String text = new String(written(table, "csv"), StandardCharsets.UTF_8);
    assertFalse(text.contains("\";\"=") || text.contains("\";\"+"), "nothing is a formula");
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.split("\r\n", -1)) {
      rows.add(List.of(line.replaceAll("^\ufeff?\"|\"$", "").split("\";\"", -1)));
    }
    for (TableGrid.Line line : TableLayout.of(table, MESSAGES).lines()) {
      List<String> found =
          rows.stream()
              .filter(row -> row.getFirst().equals(line.label()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No line " + line.label()));
      for (int i = 0; i < line.figures().size(); i++) {
        Figure figure = line.figures().get(i);
        String cell = found.get(i + 1).replace(',', '.');
        String value =
            figure instanceof Figure.Percent && !cell.isEmpty()
                ? new BigDecimal(cell).movePointLeft(2).toString()
                : cell;
        assertEquals(shown(figure), rounded(figure, value));
      }
    }
  }

  /** What the table says, with 0 for none and without the language's separators. */
  private static String shown(Figure figure) {
    return new FigureText(Language.NB)
        .of(figure)
        .replace("–", "0")
        .replaceAll("[\\s\u00a0\u202f]", "")
        .replace(',', '.')
        .replace('\u2212', '-');
  }

  private static String rounded(Figure figure, String cell) {
    if (cell.isEmpty()) {
      return figure instanceof Figure.Blank ? "" : "0";
    }
    BigDecimal exact = new BigDecimal(cell);
    return switch (figure) {
      case Figure.Percent percent ->
          exact
              .movePointRight(2)
              // Fifteen digits are what a spreadsheet keeps.
              .round(new java.math.MathContext(15, RoundingMode.HALF_EVEN))
              .setScale(0, RoundingMode.HALF_UP)
              .toPlainString();
      case Figure.Measured measured ->
          exact.setScale(measured.decimals(), RoundingMode.HALF_UP).toPlainString();
      case Figure.Weighted weighted -> exact.setScale(1, RoundingMode.HALF_UP).toPlainString();
      default -> exact.stripTrailingZeros().toPlainString();
    };
  }
}
