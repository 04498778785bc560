package no.kodebok.importers.characters;

import java.io.BufferedReader;
import java.io.IOException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;

/** The lines of a file of any size, one by one; its digest is of what was read. */
public final class TextLines {
  private TextLines() {}

  /** Takes lines. */
  public interface Receiver {
    /**
     * Takes one.
     *
     * @param number from 1
     * @param text without its end
     */
    void line(int number, String text);
  }

  /**
   * Hands them on.
   *
   * @throws no.kodebok.coding.model.KodebokException if one is too long, or the file cannot be read
   */
  public static void read(ImportFile file, Receiver receiver, FindingLog log, Progress progress) {
    file.fix();
    try {
      CharsetGuess guess = DecodedFile.guess(file, log, progress);
      try (BufferedReader lines =
          new BufferedReader(new LineLimit(DecodedFile.open(file, guess, progress)), 1 << 16)) {
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          receiver.line(number++, line);
        }
      }
    } catch (LineLimit.LineTooLong e) {
      throw LineLimit.refused(file, e);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    file.requireUnchanged();
  }
}
