package no.kodebok.importers.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.importers.ooxml.XmlEvents;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * What a workbook says about its sheets and cell styles.
 *
 * @param sheets in order
 * @param since1904 whether days are counted from 1904, as old Macs did
 * @param dateStyles numbers of the cell styles that show dates
 */
record Workbook(List<Sheet> sheets, boolean since1904, Set<Integer> dateStyles) {
  /**
   * A sheet.
   *
   * @param part id of its relation
   */
  record Sheet(String name, String part, boolean hidden) {}

  static Workbook of(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
    List<Sheet> sheets = new ArrayList<>();
    boolean since1904 = false;
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = XmlEvents.open(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          String value = XmlEvents.attribute(xml, "date1904");
          since1904 = "1".equals(value) || "true".equals(value);
        } else if (xml.getLocalName().equals("sheet")) {
          sheets.add(sheet(xml));
        }
      }
    }
    return new Workbook(sheets, since1904, dateStyles(reader));
  }

  private static Sheet sheet(XMLStreamReader xml) {
    String name = XmlEvents.attribute(xml, "name");
    String part = XmlEvents.attribute(xml, "id");
    String state = XmlEvents.attribute(xml, "state");
    return new Sheet(
        name == null ? "?" : name,
        part == null ? "" : part,
        state != null && !state.equals("visible"));
  }

  private static Set<Integer> dateStyles(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    Set<Integer> dates = new HashSet<>();
    int styles = 0;
    Map<Integer, String> formats = new HashMap<>();
    try (InputStream in = reader.getStylesData()) {
      if (in == null) {
        // A workbook need not have styles: then no cell is a date.
        return Set.of();
      }
      XMLStreamReader xml = XmlEvents.open(in);
      boolean inCellFormats = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          if (name.equals("numFmt")) {
            String code = XmlEvents.attribute(xml, "formatCode");
            formats.put(number(xml), code == null ? "" : code);
          } else if (name.equals("cellXfs")) {
            inCellFormats = true;
          } else if (name.equals("xf") && inCellFormats) {
            int id = number(xml);
            if (DateUtil.isADateFormat(id, formats.getOrDefault(id, ""))) {
              dates.add(styles);
            }
            styles++;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("cellXfs")) {
          inCellFormats = false;
        }
      }
    }
    return dates;
  }

  private static int number(XMLStreamReader xml) {
    String id = XmlEvents.attribute(xml, "numFmtId");
    return id == null ? 0 : Integer.parseInt(id);
  }
}
