package no.kodebok.importers.refi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.FileCheck;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.ooxml.OoxmlPackage;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Word file as other programs count them: every paragraph, empty ones too, is a
 * line. The Word importer's own text has blank lines between paragraphs, where no passage of a
 * project would fit.
 */
final class WordTexts {
  private static final long UNPACKED = 200L << 20;
  private static final int DEEPEST = 20;
  private static final Pattern REFERENCES = Pattern.compile("\\[(foot|end)noteRef:\\d+\\]");

  private WordTexts() {}

  /** The text; null for bytes that are no Word document, or one that is damaged. */
  static @Nullable String of(byte[] bytes) throws IOException {
    Path path = Files.createTempFile("kodebok", ".docx");
    try {
      Files.write(path, bytes);
      ImportFile file = FileCheck.open(path);
      if (OfficeContainer.of(file) != OfficeContainer.WORD) {
        return null;
      }
      return OoxmlPackage.read(
          file,
          UNPACKED,
          opened -> {
            // Closing it would close the package, which its opener does.
            @SuppressWarnings("resource")
            XWPFDocument document = new XWPFDocument(opened);
            StringBuilder text = new StringBuilder();
            lines(document, text, 0);
            return text.toString();
          });
    } catch (KodebokException e) {
      // Told as a source without text, with its name.
      return null;
    } finally {
      Files.deleteIfExists(path);
    }
  }

  private static void lines(IBody body, StringBuilder text, int depth) {
    for (IBodyElement element : body.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        for (XWPFRun run : paragraph.getRuns()) {
          text.append(REFERENCES.matcher(run.text()).replaceAll(""));
        }
        text.append('\n');
      } else if (element instanceof XWPFTable table && depth < DEEPEST) {
        for (XWPFTableRow row : table.getRows()) {
          for (XWPFTableCell cell : row.getTableCells()) {
            lines(cell, text, depth + 1);
          }
        }
      }
    }
  }
}
