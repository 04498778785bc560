package no.kodebok.exports.refi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.exports.ExportReason;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.Report;
import no.kodebok.exports.ResultExporter;
import no.kodebok.exports.codebook.CodebookSheet;

/**
 * Writes a codebook in the exchange format of REFI-QDA, version 1.0 (schema {@code
 * urn:QDA-XML:codebook:1.0}). The format has one description a code: what Kodebok knows besides the
 * definition follows it in paragraphs of their own, each with its heading.
 */
public final class CodebookExporter implements ResultExporter {
  private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

  @Override
  public String format() {
    return "qdc";
  }

  @Override
  public boolean accepts(Report report) {
    return report instanceof Report.Codes;
  }

  @Override
  public void write(Report report, ExportSettings settings, OutputStream out) throws IOException {
    if (!(report instanceof Report.Codes(CodebookSheet sheet))) {
      throw new IllegalArgumentException(".qdc files hold a codebook only");
    }
    if (sheet.codebook().roots().isEmpty()) {
      throw new KodebokException(
          ExportReason.NO_CODES_TO_WRITE,
          "The project has no codes yet, and a .qdc file has at least one.");
    }
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("CodeBook");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("origin", "Kodebok " + settings.version());
      xml.writeStartElement("Codes");
      Guids guids = new Guids(sheet.codebook().roots().getFirst().id(), sheet.counterparts());
      for (Code root : sheet.codebook().roots()) {
        write(xml, sheet, guids, root, settings.language());
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void write(
      XMLStreamWriter xml, CodebookSheet sheet, Guids guids, Code code, Language language)
      throws XMLStreamException {
    Codebook codebook = sheet.codebook();
    xml.writeCharacters("\n");
    xml.writeStartElement("Code");
    xml.writeAttribute("guid", guids.of(code.id()));
    xml.writeAttribute("name", XmlText.of(guids.name(code.id(), code.name())));
    xml.writeAttribute(
        "isCodable", GivenCode.isCodable(guids, code, sheet.count(code.id()) > 0));
    String colour = GivenCode.colour(guids, code);
    if (colour != null) {
      xml.writeAttribute("color", colour);
    }
    String description = GivenCode.description(guids, code, language);
    if (!description.isEmpty()) {
      xml.writeStartElement("Description");
      xml.writeCharacters(XmlText.of(description));
      xml.writeEndElement();
    }
    for (Code child : codebook.children(code.id())) {
      write(xml, sheet, guids, child, language);
    }
    xml.writeEndElement();
  }
}
