package no.kodebok.importers.odt;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
import no.kodebok.importers.ooxml.Doctypes;
import no.kodebok.importers.ooxml.XmlEvents;

/** Reads OpenDocument texts, packed (.odt) or as one XML file (.fodt). */
public final class OdtImporter implements SourceImporter {
  private static final long LIMIT = 256L << 20;

  /** The XML is some times the text; more than this is no document. */
  private static final long LARGEST_PART = 512L << 20;

  private static final String TEXT = "application/vnd.oasis.opendocument.text";
  private static final int PROLOG = 4096;

  @Override
  public String format() {
    return "odt";
  }

  @Override
  public int recognise(ImportFile file) {
    if (OfficeContainer.of(file) == OfficeContainer.OPEN_DOCUMENT) {
      return isText(file) ? 96 : 0;
    }
    return isFlat(file) ? 96 : 0;
  }

  private static boolean isText(ImportFile file) {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      ZipEntry type = zip.getEntry("mimetype");
      if (type == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(type)) {
        String name = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
        return name.startsWith(TEXT);
      }
    } catch (IOException e) {
      // What cannot be opened is judged by others.
      return false;
    }
  }

  private static boolean isFlat(ImportFile file) {
    byte[] head = file.head();
    String begin = new String(head, 0, Math.min(head.length, PROLOG), StandardCharsets.ISO_8859_1);
    return begin.contains("<office:document") && begin.contains("office:mimetype=\"" + TEXT);
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    return List.of("odt", "ott", "fodt");
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
    DocumentText text = new DocumentText(file.name(), options.repair(), log);
    progress.report(file.size() / 4, file.size(), file.name());
    try {
      if (isFlat(file)) {
        readFlat(file, text, log);
      } else {
        readPacked(file, text, log);
      }
    } catch (IOException | XMLStreamException e) {
      throw new KodebokException(
          ImportReason.OFFICE_FILE_DAMAGED,
          file.path()
              + " is damaged or cut off: its text cannot be read. Open it in LibreOffice or Word,"
              + " save it anew, and import that.",
          e);
    }
    file.requireUnchanged();
    ImportBatch batch = DocumentBatch.of(file, format(), text, options, log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }

  private static void readFlat(ImportFile file, DocumentText text, FindingLog log)
      throws IOException, XMLStreamException {
    if (Doctypes.in(file.head())) {
      throw Doctypes.refused(file);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      new OdtReader(XmlEvents.open(in), new OdtStyles(), text, log).read();
    }
  }

  private static void readPacked(ImportFile file, DocumentText text, FindingLog log)
      throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      requireOpen(file, zip);
      OdtStyles styles = new OdtStyles();
      ZipEntry shared = zip.getEntry("styles.xml");
      if (shared != null) {
        try (InputStream in = open(file, zip, shared)) {
          XMLStreamReader xml = XmlEvents.open(in);
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
              styles.start(xml);
            }
          }
        }
      }
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw new IOException("The package has no content");
      }
      try (InputStream in = open(file, zip, content)) {
        new OdtReader(XmlEvents.open(in), styles, text, log).read();
      }
    }
  }

  private static void requireOpen(ImportFile file, ZipFile zip) throws IOException {
    ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
    if (manifest != null) {
      try (InputStream in = zip.getInputStream(manifest)) {
        String parts = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        if (parts.contains("encryption-data") || parts.contains("encrypted-package")) {
          throw new KodebokException(
              ImportReason.PASSWORD_PROTECTED,
              file.path()
                  + " is protected by a password. Open it in LibreOffice, save it without the"
                  + " password and import it again.");
        }
      }
    }
  }

  private static InputStream open(ImportFile file, ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      if (Doctypes.in(in.readNBytes(PROLOG))) {
        throw Doctypes.refused(file);
      }
    }
    return new Bounded(file, zip.getInputStream(entry));
  }

  /** Counts what comes, since the size that an archive tells may be false. */
  private static final class Bounded extends FilterInputStream {
    private final ImportFile file;
    private long seen;

    Bounded(ImportFile file, InputStream in) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) {
      seen += more;
      if (seen > LARGEST_PART) {
        throw new KodebokException(
            ImportReason.UNPACKS_TOO_FAR,
            file.path()
                + " unpacks to far more than a document of its size holds, so it is not read. Save"
                + " its content as a new file, or as .txt.");
      }
    }
  }
}
