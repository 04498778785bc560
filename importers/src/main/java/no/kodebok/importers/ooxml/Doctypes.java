package no.kodebok.importers.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;

/**
 * Finds the DTD that keeps XML from being read. It can make a small file grow without end or reach
 * for other files, and no program that writes documents needs it.
 */
public final class Doctypes {
  /** In bytes; where one begins later than this, the readers pass over it. */
  private static final int PROLOG = 4096;

  /** What may stand before the first element: declarations, instructions, comments, space. */
  private static final Pattern BEFORE_ELEMENT =
      Pattern.compile("(?s)[^<]*+(?:<\\?.*?\\?>[^<]*+|<!--.*?-->[^<]*+)*+<!DOCTYPE");

  private Doctypes() {}

  /** Whether the XML begins with one. */
  public static boolean in(byte[] xml) {
    String prolog =
        new String(xml, 0, Math.min(xml.length, PROLOG), StandardCharsets.ISO_8859_1)
            // In UTF-16 every other byte of markup is zero.
            .replace("\0", "");
    return BEFORE_ELEMENT.matcher(prolog).lookingAt();
  }

  /** Whether a part of a package begins with one. */
  static boolean in(ZipFile zip, ZipEntry part) throws IOException {
    if (!hasEnding(part, ".xml") && !hasEnding(part, ".rels")) {
      return false;
    }
    try (InputStream in = zip.getInputStream(part)) {
      return in(in.readNBytes(PROLOG));
    }
  }

  private static boolean hasEnding(ZipEntry entry, String ending) {
    return entry
        .getName()
        .regionMatches(
            true, entry.getName().length() - ending.length(), ending, 0, ending.length());
  }

  /** What is said of a file with a DTD. */
  public static KodebokException refused(ImportFile file) {
    return new KodebokException(
        ImportReason.DTD_INSIDE,
        file.path()
            + " contains a DTD (DOCTYPE), which is not read for safety. Open it in the program it"
            + " comes from, save it anew without one, and import that.");
  }
}
