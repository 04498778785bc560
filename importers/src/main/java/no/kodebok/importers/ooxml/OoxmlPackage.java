package no.kodebok.importers.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The package around a Word or Excel file, opened with limits against hostile ones. */
public final class OoxmlPackage {
  private static final int MOST_PARTS = 20_000;

  /** A part that claims to be larger than this and packs better than any real one is a bomb. */
  private static final long LARGE = 32L << 20;

  private static final int BEST_RATIO = 150;

  private OoxmlPackage() {}

  /** Reads from an open package. */
  public interface Reading<T> {
    T read(OPCPackage opened)
        throws IOException, OpenXML4JException, XMLStreamException, SAXException;
  }

  /**
   * Opens the file, reads from it and closes it.
   *
   * @param limit of the unpacked content, in bytes
   * @throws KodebokException if the file is damaged, cut off or too large
   */
  public static <T> T read(ImportFile file, long limit, Reading<T> reading) {
    try {
      check(file, limit);
      OPCPackage opened = OPCPackage.open(file.path().toFile(), PackageAccess.READ);
      try {
        return reading.read(opened);
      } finally {
        // Read-only: closing would try to save.
        opened.revert();
      }
    } catch (KodebokException e) {
      throw e;
    } catch (IOException
        | OpenXML4JException
        | XMLStreamException
        | SAXException
        | RuntimeException e) {
      // POI answers damage with many kinds of runtime exceptions.
      throw new KodebokException(
          ImportReason.OFFICE_FILE_DAMAGED,
          file.path()
              + " is damaged or cut off and cannot be read as "
              + file.ending().toUpperCase(Locale.ROOT)
              + ". Open it in Word or Excel, save it anew, and import that.",
          e);
    }
  }

  /**
   * Looks at what the parts of a packed file claim to be, before anything is unpacked.
   *
   * @param limit of the unpacked content, in bytes
   * @throws KodebokException if that is too much, or a part has a DTD
   * @throws IOException if it is no such file
   */
  public static void check(ImportFile file, long limit) throws IOException {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw tooLarge(file);
      }
      long total = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        long size = entry.getSize();
        long packed = Math.max(1, entry.getCompressedSize());
        total += Math.max(0, size);
        if (total > limit || (size > LARGE && size / packed > BEST_RATIO)) {
          throw tooLarge(file);
        }
        // Some readers would pass over it, and over the text it stands for.
        if (Doctypes.in(zip, entry)) {
          throw Doctypes.refused(file);
        }
      }
    }
  }

  private static KodebokException tooLarge(ImportFile file) {
    return new KodebokException(
        ImportReason.UNPACKS_TOO_FAR,
        file.path()
            + " unpacks to far more than a document or table of its size holds, so it is not read."
            + " Save its content as a new file, or as .txt or .csv.");
  }

  /** The part that the package or another part points to with a relation that ends like this. */
  public static @Nullable PackagePart related(
      OPCPackage opened, @Nullable PackagePart from, String relation) throws OpenXML4JException {
    Iterator<PackageRelationship> all =
        (from == null ? opened.getRelationships() : from.getRelationships()).iterator();
    while (all.hasNext()) {
      PackageRelationship next = all.next();
      if (next.getRelationshipType().endsWith("/" + relation)) {
        return from == null ? opened.getPart(next) : from.getRelatedPart(next);
      }
    }
    return null;
  }

  /** The bytes of a part, as a stream with POI's guard against bombs. */
  public static InputStream open(PackagePart part) throws IOException {
    InputStream in = part.getInputStream();
    if (in == null) {
      throw new IOException("Part " + part.getPartName() + " has no content");
    }
    return in;
  }
}
