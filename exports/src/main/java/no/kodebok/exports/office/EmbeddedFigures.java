package no.kodebok.exports.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.kodebok.coding.report.ReportFigures;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * The figures of a report within its own file, as a custom XML part, which office programs keep
 * when they save. In pages of HTML they stand in an element of their own.
 */
public final class EmbeddedFigures {
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  private static final String START = "<figures xmlns=\"urn:kodebok:figures\">";
  private static final String END = "</figures>";
  private static final Pattern PART = Pattern.compile("customXml/item[0-9]+\\.xml");
  private static final Pattern PAGE =
      Pattern.compile("<script type=\"application/json\" id=\"kodebok-figures\">(.*?)</script>");

  /** More than any report has; a file that claims more is not read further. */
  private static final int LARGEST = 64 << 20;

  private EmbeddedFigures() {}

  /** Puts figures into an office file. */
  public static void embed(POIXMLDocument document, String json) {
    try {
      OPCPackage opened = document.getPackage();
      PackagePartName name = PackagingURIHelper.createPartName("/customXml/item1.xml");
      PackagePart part = opened.createPart(name, "application/xml");
      try (OutputStream out = part.getOutputStream()) {
        String xml =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + START
                + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8))
                + END;
        out.write(xml.getBytes(StandardCharsets.UTF_8));
      }
      document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, TYPE);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("The part's name is well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The element of a page that keeps them. */
  public static String element(String json) {
    return "<script type=\"application/json\" id=\"kodebok-figures\">"
        + json.replace("<", "\\u003c")
        + "</script>";
  }

  /**
   * The figures that a file keeps; empty where it is no report of this program, or another program
   * dropped them.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<ReportFigures> in(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(4);
      boolean zipped = in.read() == 'P' && in.read() == 'K';
      in.reset();
      return zipped ? inZip(in) : inPage(in);
    }
  }

  private static Optional<ReportFigures> inZip(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (PART.matcher(entry.getName()).matches()) {
        String xml = new String(zip.readNBytes(LARGEST), StandardCharsets.UTF_8);
        int start = xml.indexOf(START);
        int end = xml.indexOf(END);
        if (start >= 0 && end > start) {
          return decoded(xml.substring(start + START.length(), end));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ReportFigures> decoded(String text) {
    try {
      byte[] json = Base64.getMimeDecoder().decode(text);
      return ReportFigures.read(new String(json, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      // Somebody else's, or damaged: nothing to compare with.
      return Optional.empty();
    }
  }

  private static Optional<ReportFigures> inPage(InputStream in) throws IOException {
    String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    Matcher element = PAGE.matcher(text);
    if (element.find()) {
      return ReportFigures.read(element.group(1));
    }
    return text.startsWith("{") ? inJson(text) : Optional.empty();
  }

  /** A report in JSON has them under a key of their own. */
  private static Optional<ReportFigures> inJson(String text) {
    int key = text.indexOf("\"figuresForComparison\"");
    if (key < 0) {
      return Optional.empty();
    }
    try (var reader = jakarta.json.Json.createReader(new java.io.StringReader(text))) {
      var figures = reader.readObject().getJsonObject("figuresForComparison");
      return figures == null ? Optional.empty() : ReportFigures.read(figures.toString());
    } catch (jakarta.json.JsonException | ClassCastException e) {
      return Optional.empty();
    }
  }
}
