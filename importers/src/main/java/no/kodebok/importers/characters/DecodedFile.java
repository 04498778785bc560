package no.kodebok.importers.characters;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;

/** Opens a file as characters, in the charset that all of its bytes speak for. */
public final class DecodedFile {
  private DecodedFile() {}

  /** The charset of a file; that it is a guess is told. */
  public static CharsetGuess guess(ImportFile file, FindingLog log, Progress progress)
      throws IOException {
    Charset chosen = file.charset();
    if (chosen != null) {
      return CharsetGuess.chosen(chosen, file.head());
    }
    ByteCensus census = new ByteCensus();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file.path())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        census.add(buffer, n);
        // Judging the charset is the lesser part of the work.
        progress.report(census.total() / 8, file.size(), file.name());
      }
    }
    CharsetGuess guess = CharsetGuess.of(census, file.head());
    if (!guess.certain()) {
      log.note("charset-guessed", guess.charset().displayName());
    }
    return guess;
  }

  /** Its characters, without the byte order mark; what cannot be decoded is shown as such. */
  public static Reader open(ImportFile file, CharsetGuess guess, Progress progress)
      throws IOException {
    InputStream in =
        new Told(
            new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16), file, progress);
    in.skipNBytes(guess.mark());
    return new InputStreamReader(
        in,
        guess
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** Tells how far reading has come. */
  private static final class Told extends java.io.FilterInputStream {
    private final ImportFile file;
    private final Progress progress;
    private long done;

    Told(InputStream in, ImportFile file, Progress progress) {
      super(in);
      this.file = file;
      this.progress = progress;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      done += Math.max(0, n);
      progress.report(file.size() / 8 + done / 8 * 7, file.size(), file.name());
      return n;
    }
  }
}
