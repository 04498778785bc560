package no.kodebok.importers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a ZIP or OLE file holds, told by the names of its parts. */
public enum OfficeContainer {
  NONE,
  WORD,
  EXCEL,
  ENCRYPTED,
  OLD_WORD,
  OLD_EXCEL,
  OLD_OFFICE,
  PRESENTATION,
  OPEN_DOCUMENT,
  BINARY_WORKBOOK,
  ARCHIVE,
  DAMAGED_ARCHIVE;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** Looks into the file; a damaged one is told by what is left of it. */
  public static OfficeContainer of(ImportFile file) {
    return file.known(OfficeContainer.class, f -> Optional.of(look(f))).orElseThrow();
  }

  private static OfficeContainer look(ImportFile file) {
    byte[] head = file.head();
    if (begins(head, ZIP)) {
      return ofZip(file, head);
    }
    return begins(head, OLE) ? ofOle(file) : NONE;
  }

  private static OfficeContainer ofZip(ImportFile file, byte[] head) {
    try (ZipFile zip = ZipNames.open(file.path())) {
      if (zip.getEntry("word/document.xml") != null || zip.getEntry("word/document2.xml") != null) {
        return WORD;
      }
      if (zip.getEntry("xl/workbook.bin") != null) {
        return BINARY_WORKBOOK;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return EXCEL;
      }
      if (zip.getEntry("ppt/presentation.xml") != null) {
        return PRESENTATION;
      }
      return zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null
          ? OPEN_DOCUMENT
          : ARCHIVE;
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("encrypted")) {
        // Office encrypts in another way: this is an archive with a password.
        return ARCHIVE;
      }
      String names = new String(head, StandardCharsets.ISO_8859_1);
      if (names.contains("word/")) {
        return WORD;
      }
      return names.contains("xl/") ? EXCEL : DAMAGED_ARCHIVE;
    }
  }

  private static OfficeContainer ofOle(ImportFile file) {
    try (POIFSFileSystem system = new POIFSFileSystem(file.path().toFile(), true)) {
      DirectoryNode root = system.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return ENCRYPTED;
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return OLD_WORD;
      }
      return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
          ? OLD_EXCEL
          : OLD_OFFICE;
    } catch (IOException | RuntimeException e) {
      // A broken directory: POI fails in many ways, and to the user it is an old Office file.
      return OLD_OFFICE;
    }
  }

  private static boolean begins(byte[] head, byte[] signature) {
    return head.length >= signature.length
        && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
  }
}
