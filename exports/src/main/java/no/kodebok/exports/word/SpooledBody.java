package no.kodebok.exports.word;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;

/**
 * The text of a long document, put by part after part as it is made: held whole, a hundred thousand
 * quotes would take more than a gigabyte. For paragraphs only, which need nothing outside of them.
 */
final class SpooledBody implements Closeable {
  private static final String MAIN = "word/document.xml";
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final XmlOptions OPTIONS =
      new XmlOptions()
          .setSaveAggressiveNamespaces()
          .setSaveSuggestedPrefixes(Map.of(NAMESPACE, "w"));

  private final Path file;
  private final OutputStream spool;
  private @Nullable XWPFDocument part;

  SpooledBody() throws IOException {
    file = Files.createTempFile("kodebok", ".xml");
    spool = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  /** The document that the next paragraphs are made in. */
  XWPFDocument part() {
    XWPFDocument open = part;
    if (open == null) {
      open = new XWPFDocument();
      part = open;
    }
    return open;
  }

  /** Puts by what was made so far. */
  void putBy() throws IOException {
    XWPFDocument done = part;
    if (done == null) {
      return;
    }
    String xml = done.getDocument().xmlText(OPTIONS);
    int end = xml.lastIndexOf("</w:body>");
    if (end >= 0) {
      spool.write(xml.substring(afterBody(xml), end).getBytes(StandardCharsets.UTF_8));
    }
    done.close();
    part = null;
  }

  /** Where the content of the body begins. */
  private static int afterBody(String xml) {
    return xml.indexOf('>', xml.indexOf("<w:body")) + 1;
  }

  /** Writes a document whose own body has only its last section, with all that was put by. */
  void write(XWPFDocument whole, OutputStream out) throws IOException {
    putBy();
    spool.flush();
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    whole.write(frame);
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream members =
        new ZipInputStream(new ByteArrayInputStream(frame.toByteArray()))) {
      for (ZipEntry entry = members.getNextEntry(); entry != null; entry = members.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(MAIN)) {
          String main = new String(members.readAllBytes(), StandardCharsets.UTF_8);
          int start = afterBody(main);
          zip.write(main.substring(0, start).getBytes(StandardCharsets.UTF_8));
          try (InputStream body = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            body.transferTo(zip);
          }
          zip.write(main.substring(start).getBytes(StandardCharsets.UTF_8));
        } else {
          members.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    try {
      spool.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
