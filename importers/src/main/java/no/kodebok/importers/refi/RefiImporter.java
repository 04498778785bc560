package no.kodebok.importers.refi;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.ooxml.Doctypes;
import no.kodebok.importers.ooxml.XmlEvents;

/** Imports a codebook file ({@code .qdc}) as any program writes it. */
public final class RefiImporter implements SourceImporter {
  private static final long LIMIT = 64L << 20;
  private static final Pattern ROOT = Pattern.compile("<(\\w+:)?CodeBook[\\s>]");

  @Override
  public String format() {
    return "refi";
  }

  @Override
  public int recognise(ImportFile file) {
    return TextContent.isText(file) && ROOT.matcher(TextContent.beginning(file)).find() ? 95 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.CODEBOOK;
  }

  @Override
  public List<String> endings() {
    return List.of("qdc");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    byte[] bytes = file.bytes(LIMIT, "Is it a codebook?");
    if (Doctypes.in(bytes)) {
      throw Doctypes.refused(file);
    }
    FindingLog log = new FindingLog(file.name());
    ImportedFile imported = file.imported(format());
    try {
      List<ImportedCode> codes =
          new CodebookReader(XmlEvents.open(new ByteArrayInputStream(bytes)), imported, log).read();
      progress.report(file.size(), file.size(), file.name());
      return new ImportBatch(List.of(imported), List.of(), List.of(), codes, log.findings());
    } catch (XMLStreamException e) {
      throw new KodebokException(
          ImportReason.BROKEN_XML.with().at(PlacePart.LINE, line(e)),
          "%s cannot be read as a codebook: the XML is broken in line %d. Export it again."
              .formatted(file.path(), line(e)),
          e);
    }
  }

  private static int line(XMLStreamException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
  }
}
