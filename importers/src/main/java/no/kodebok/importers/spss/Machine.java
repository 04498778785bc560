package no.kodebok.importers.spss;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.dataset.DatasetReason;
import org.jspecify.annotations.Nullable;

/**
 * How the program that wrote the file writes numbers and texts.
 *
 * @param systemMissing the number that means it
 * @param lowest what means "lowest" in a range
 * @param highest what means "highest"
 * @param encoding name or number of the charset; null where nothing is said
 */
record Machine(double systemMissing, double lowest, double highest, @Nullable String encoding) {
  private static final int FLOAT_FORMAT = 4;
  private static final int CHARSET = 7;

  /** The first numbers for charsets are vague: EBCDIC, 7 bits, 8 bits, DEC Kanji. */
  private static final int VAGUE = 4;

  /**
   * Reads the machine records; what they do not say is as it usually is.
   *
   * @throws KodebokException if numbers are written in a form of old mainframes
   */
  static Machine of(ImportFile file, Dictionary dictionary) {
    double missing = -Double.MAX_VALUE;
    double highest = Double.MAX_VALUE;
    double lowest = Math.nextUp(missing);
    String encoding = null;
    List<InfoRecord> floats = dictionary.infos(InfoRecord.FLOATS);
    if (!floats.isEmpty() && floats.getFirst().text().length() >= 24) {
      ByteBuffer numbers = floats.getFirst().numbers();
      missing = numbers.getDouble();
      highest = numbers.getDouble();
      lowest = numbers.getDouble();
    }
    List<InfoRecord> integers = dictionary.infos(InfoRecord.INTEGERS);
    if (!integers.isEmpty() && integers.getFirst().text().length() >= 32) {
      IntBuffer numbers = integers.getFirst().numbers().asIntBuffer();
      int floatFormat = numbers.get(FLOAT_FORMAT);
      if (floatFormat == 2 || floatFormat == 3) {
        throw new KodebokException(
            DatasetReason.MAINFRAME_NUMBERS,
            file.path()
                + " has numbers in the form of an old mainframe (IBM or VAX), which is not read."
                + " Open it in SPSS and save it anew.");
      }
      int page = numbers.get(CHARSET);
      encoding = page > VAGUE ? String.valueOf(page) : null;
    }
    List<InfoRecord> named = dictionary.infos(InfoRecord.ENCODING);
    if (!named.isEmpty()) {
      encoding = named.getFirst().text().replace("\0", "").strip();
    }
    return new Machine(missing, lowest, highest, encoding);
  }
}
