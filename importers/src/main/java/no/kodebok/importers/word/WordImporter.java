package no.kodebok.importers.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.document.DocumentBatch;
import no.kodebok.importers.document.DocumentText;
import no.kodebok.importers.ooxml.OoxmlPackage;
import no.kodebok.importers.ooxml.XmlEvents;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Reads Word documents: paragraphs, headings, tables, notes and who speaks. */
public final class WordImporter implements SourceImporter {
  private static final long LIMIT = 256L << 20;
  private static final long UNPACKED = 1L << 30;

  /** Word's own XML is about ten times the text; more than this is no transcript. */
  private static final long LARGEST_PART = 512L << 20;

  @Override
  public String format() {
    return "word";
  }

  @Override
  public int recognise(ImportFile file) {
    return OfficeContainer.of(file) == OfficeContainer.WORD ? 95 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    return List.of("docx", "docm");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    if (file.size() > LIMIT) {
      throw new KodebokException(
          ImportReason.DOCUMENT_TOO_LARGE,
          file.path() + " is over 256 MB. Save it without its pictures, or as .txt.");
    }
    file.fix();
    FindingLog log = new FindingLog(file.name());
    DocumentText document =
        OoxmlPackage.read(file, UNPACKED, opened -> document(opened, file, options, log, progress));
    file.requireUnchanged();
    progress.report(file.size() / 2, file.size(), file.name());
    ImportBatch batch = DocumentBatch.of(file, format(), document, options, log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }

  private static DocumentText document(
      OPCPackage opened, ImportFile file, ImportOptions options, FindingLog log, Progress progress)
      throws IOException, OpenXML4JException, XMLStreamException {
    PackagePart main = OoxmlPackage.related(opened, null, "officeDocument");
    if (main == null) {
      throw new IOException("The package names no document");
    }
    if (main.getSize() > LARGEST_PART) {
      throw new KodebokException(
          ImportReason.TOO_MUCH_TEXT,
          file.path() + " holds more text than any document does. Split it, or save it as .txt.");
    }
    WordStyles styles = WordStyles.of(OoxmlPackage.related(opened, main, "styles"));
    LeftOut leftOut = new LeftOut();
    Map<String, String> footnotes =
        NoteTexts.of(OoxmlPackage.related(opened, main, "footnotes"), styles, leftOut);
    Map<String, String> endnotes =
        NoteTexts.of(OoxmlPackage.related(opened, main, "endnotes"), styles, leftOut);
    DocumentText text = new DocumentText(file.name(), options.repair(), log);
    CommentTexts.read(
        OoxmlPackage.related(opened, main, "comments"), styles, leftOut, text.comments());
    progress.report(file.size() / 4, file.size(), file.name());
    try (InputStream in = OoxmlPackage.open(main)) {
      DocumentStory story = new DocumentStory(styles, footnotes, endnotes, text);
      new StoryReader(XmlEvents.open(in), styles, leftOut, story).read();
    }
    if (OoxmlPackage.related(opened, main, "header") != null
        || OoxmlPackage.related(opened, main, "footer") != null) {
      log.note("page-header-left-out");
    }
    leftOut.report(log);
    return text;
  }
}
