package no.kodebok.importers.sas;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.dataset.DatasetReason;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a data set, checked before the library that reads it allocates what it asks for.
 *
 * @param encoding of its texts; null where it is not said or not known
 */
record SasHeader(@Nullable String encoding) {
  private static final int SHORTEST = 288;
  private static final int WIDE = '3';
  private static final int LARGEST_PAGE = 16 << 20;

  /**
   * Reads the header.
   *
   * @throws KodebokException if the file is no data set, is cut off, or has pages of no real file
   */
  static SasHeader of(ImportFile file) {
    byte[] head = file.head();
    if (head.length < SHORTEST) {
      throw cutOff(file, SHORTEST);
    }
    String type = new String(head, 156, 8, StandardCharsets.ISO_8859_1).strip();
    if (!type.equals("DATA")) {
      throw new KodebokException(
          DatasetReason.NO_DATASET,
          file.path()
              + " is a SAS file but no data set (a catalog of formats or the like). Give the"
              + " .sas7bdat with the answers.");
    }
    boolean wide = head[32] == WIDE;
    int shift = head[35] == WIDE ? 4 : 0;
    ByteBuffer numbers =
        ByteBuffer.wrap(head).order(head[37] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long header = numbers.getInt(196 + shift);
    long page = numbers.getInt(200 + shift);
    long pages = wide ? numbers.getLong(204 + shift) : numbers.getInt(204 + shift);
    if (header < SHORTEST || page < SHORTEST || page > LARGEST_PAGE || pages < 1) {
      throw new KodebokException(
          DatasetReason.DAMAGED,
          file.path()
              + " is damaged at byte "
              + (196 + shift)
              + ", in the header: the sizes of its pages cannot be. Copy it again, or save it anew"
              + " in SAS.");
    }
    if (pages > (file.size() - header) / page) {
      throw cutOff(file, header + page * pages);
    }
    return new SasHeader(encoding(head[70] & 0xff));
  }

  private static KodebokException cutOff(ImportFile file, long expected) {
    return new KodebokException(
        DatasetReason.CUT_OFF,
        file.path()
            + " is cut off: it ends at byte "
            + file.size()
            + " of "
            + expected
            + ". Copy it again, or save it anew in SAS.");
  }

  /** SAS's numbers for charsets that Western data sets are in. */
  private static @Nullable String encoding(int number) {
    return switch (number) {
      case 20 -> "UTF-8";
      case 28 -> "US-ASCII";
      case 29 -> "ISO-8859-1";
      case 30 -> "ISO-8859-2";
      case 31 -> "ISO-8859-3";
      case 34 -> "ISO-8859-6";
      case 35 -> "ISO-8859-7";
      case 36 -> "ISO-8859-8";
      case 40 -> "ISO-8859-9";
      case 41 -> "IBM437";
      case 42 -> "IBM850";
      case 43 -> "IBM852";
      case 60 -> "windows-1250";
      case 61 -> "windows-1251";
      case 62 -> "windows-1252";
      case 63 -> "windows-1253";
      case 64 -> "windows-1254";
      case 65 -> "windows-1255";
      case 66 -> "windows-1256";
      case 67 -> "windows-1257";
      default -> null;
    };
  }
}
