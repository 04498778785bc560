package no.kodebok.importers;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens ZIP files whose names are in UTF-8, or as old programs for Windows write them. */
public final class ZipNames {
  private static final Charset OLD = Charset.forName("IBM850");

  private ZipNames() {}

  /** The file, opened. */
  public static ZipFile open(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("bad entry name")) {
        return new ZipFile(path.toFile(), OLD);
      }
      throw e;
    }
  }
}
