package no.kodebok.importers.limesurvey;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.ooxml.Doctypes;
import no.kodebok.importers.ooxml.XmlEvents;

/** The tables of a survey's structure: rows of fields, by the name of their section. */
final class Sections {
  /** In bytes. */
  static final long LIMIT = 64L << 20;

  private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

  private Sections() {}

  static Sections of(ImportFile file) {
    return of(file, file.bytes(LIMIT, "A survey's structure holds no answers."));
  }

  /** The structure that lies in a file. */
  static Sections of(ImportFile file, byte[] xml) {
    if (Doctypes.in(xml)) {
      throw Doctypes.refused(file);
    }
    Sections sections = new Sections();
    try {
      XMLStreamReader reader = XmlEvents.open(new ByteArrayInputStream(xml));
      sections.read(reader);
    } catch (XMLStreamException | RuntimeException e) {
      // Java's reader answers some damage with runtime exceptions.
      throw broken(file, e);
    }
    return sections;
  }

  static KodebokException broken(ImportFile file, Exception cause) {
    return new KodebokException(
        ImportReason.BROKEN_XML,
        file.path() + " is damaged or cut off: it is not well-formed XML. Export it again.",
        cause);
  }

  /** document, section, rows, row, field. */
  private void read(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    String section = "";
    String field = "";
    Map<String, String> row = new HashMap<>();
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.setLength(0);
          if (depth == 2) {
            section = xml.getLocalName();
          } else if (depth == 4) {
            row = new HashMap<>();
          } else if (depth == 5) {
            field = xml.getLocalName();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 5) {
            row.put(field, text.toString().strip());
          } else if (depth == 4 && xml.getLocalName().equals("row")) {
            rows.computeIfAbsent(section, key -> new ArrayList<>()).add(row);
          }
          depth--;
        }
        default -> {}
      }
    }
  }

  /** Rows of a section; empty where there is none. */
  List<Map<String, String>> rows(String section) {
    return rows.getOrDefault(section, List.of());
  }
}
