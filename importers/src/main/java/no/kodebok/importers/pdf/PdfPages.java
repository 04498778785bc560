package no.kodebok.importers.pdf;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/**
 * The text of a document's pages.
 *
 * @param text all lines of all pages
 * @param firstLines the line that each page begins with
 */
record PdfPages(String text, List<Integer> firstLines) {
  PdfPages {
    firstLines = List.copyOf(firstLines);
  }

  static {
    // The library logs every oddity of every font; what matters is told as findings, and words of a
    // text belong in no log. It alone uses this kind of log.
    String logging = "org.apache.commons.logging.";
    System.setProperty(logging + "LogFactory", logging + "impl.LogFactoryImpl");
    System.setProperty(logging + "Log", logging + "impl.NoOpLog");
  }

  private static final int MOST_PAGES = 10_000;
  private static final int LONGEST = 64 << 20;
  private static final Duration LONGEST_TIME = Duration.ofMinutes(10);

  /** Unpacked content beyond these lies on disk, and beyond these is no document. */
  private static final long IN_MEMORY = 128L << 20;

  private static final long UNPACKED = 4L << 30;

  /**
   * Reads a document.
   *
   * @throws KodebokException if it is protected, damaged, too large, or has no text
   */
  static PdfPages read(ImportFile file, FindingLog log, Progress progress) {
    PlainFonts.install();
    try (PDDocument document =
        Loader.loadPDF(
            file.path().toFile(),
            "",
            null,
            null,
            MemoryUsageSetting.setupMixed(IN_MEMORY, UNPACKED).streamCache)) {
      requireReadable(file, document);
      reportRest(document, log);
      return read(file, document, log, progress);
    } catch (KodebokException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw new KodebokException(
          ImportReason.PDF_PROTECTED,
          file.path()
              + " is protected by a password. Open it in a PDF reader, save it without the"
              + " password, and import it again.",
          e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A broken document makes the library fail in many ways.
      throw new KodebokException(
          ImportReason.PDF_DAMAGED,
          file.path()
              + " is damaged or cut off: its pages cannot be read. Copy it again, or open it in a"
              + " PDF reader and save it anew.",
          e);
    }
  }

  private static void requireReadable(ImportFile file, PDDocument document) {
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      throw new KodebokException(
          ImportReason.PDF_NO_COPYING,
          file.path()
              + " is protected: its author does not let text be copied from it. Ask for a copy"
              + " without that protection.");
    }
    int pages = document.getNumberOfPages();
    if (pages > MOST_PAGES) {
      throw new KodebokException(
          ImportReason.PDF_TOO_MANY_PAGES,
          file.path() + " has " + pages + " pages; at most " + MOST_PAGES + " are read. Split it.");
    }
    if (pages == 0) {
      throw new KodebokException(
          ImportReason.PDF_NO_PAGES, file.path() + " has no pages. Is the copy complete?");
    }
  }

  private static void reportRest(PDDocument document, FindingLog log) throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    boolean names =
        catalog.getNames() != null
            && (catalog.getNames().getEmbeddedFiles() != null
                || catalog.getNames().getJavaScript() != null);
    boolean script = catalog.getOpenAction() instanceof PDActionJavaScript;
    if (names || script || catalog.getAcroForm(null) != null) {
      log.note("attachments-left-out");
    }
  }

  private static PdfPages read(
      ImportFile file, PDDocument document, FindingLog log, Progress progress) throws IOException {
    int count = document.getNumberOfPages();
    long end = System.nanoTime() + LONGEST_TIME.toNanos();
    PageReader reader =
        new PageReader(page -> {
          progress.report(file.size() * (page - 1) / count, file.size(), file.name());
          if (System.nanoTime() > end) {
            throw new KodebokException(
                ImportReason.PDF_TOO_SLOW,
                file.path()
                    + " takes more than ten minutes to read. Split it, or save it as .docx or"
                    + " .txt.");
          }
        });
    reader.writeText(document, Writer.nullWriter());
    reader.pagesWithUnknown().forEach(page -> log.warning("letters-unknown", String.valueOf(page)));
    return joined(file, reader.pages(count), log);
  }

  private static PdfPages joined(ImportFile file, List<List<String>> pages, FindingLog log) {
    StringBuilder text = new StringBuilder();
    List<Integer> firstLines = new ArrayList<>();
    List<Integer> empty = new ArrayList<>();
    int line = 1;
    for (int i = 0; i < pages.size(); i++) {
      firstLines.add(line);
      if (pages.get(i).isEmpty()) {
        empty.add(i + 1);
      }
      for (String row : pages.get(i)) {
        // A break within a row would put all later lines out of count.
        text.append(row.replace('\n', ' ').replace('\r', ' ')).append('\n');
        line++;
      }
      if (text.length() > LONGEST) {
        throw new KodebokException(
            ImportReason.TOO_MUCH_TEXT, file.path() + " holds more text than any document does.");
      }
    }
    if (empty.size() == pages.size()) {
      throw new KodebokException(
          ImportReason.PDF_NO_TEXT,
          file.path()
              + " holds no text, only pictures of pages. Have them read by a program for text"
              + " recognition (OCR), and import what it saves.");
    }
    empty.forEach(page -> log.warning("page-without-text", String.valueOf(page)));
    log.note("lines-of-pages", String.valueOf(pages.size()));
    return new PdfPages(text.toString(), firstLines);
  }
}
