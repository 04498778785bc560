package no.kodebok.importers.gathered;

import java.nio.file.Path;
import java.util.List;

/**
 * A file to import.
 *
 * @param path where its bytes lie
 * @param shown how it is named to people: an archive's name and the way within it
 * @param folders the folders that it lay in, below what was given; the outermost first
 */
public record GatheredFile(Path path, String shown, List<String> folders) {
  public GatheredFile {
    folders = List.copyOf(folders);
  }

  /** A file that was given itself. */
  static GatheredFile given(Path path) {
    return new GatheredFile(path, path.toString(), List.of());
  }

  /** Where its sources are filed: names joined by {@code /}. */
  public String folder() {
    return String.join("/", folders);
  }
}
