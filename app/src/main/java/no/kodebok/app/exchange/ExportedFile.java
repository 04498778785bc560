package no.kodebok.app.exchange;

import java.nio.file.Path;
import java.util.List;
import no.kodebok.exports.project.Loss;

/**
 * What an export wrote.
 *
 * @param files the file that was asked for, then what describes it
 * @param losses what the files do not hold
 */
public record ExportedFile(List<Path> files, String format, Content content, List<Loss> losses) {
  public ExportedFile {
    files = List.copyOf(files);
    losses = List.copyOf(losses);
  }

  /** What of the project a file holds. */
  public enum Content {
    PROJECT("project"),
    CODEBOOK("codebook"),
    ANSWERS("answers"),
    CODINGS("codings");

    private final String id;

    Content(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }
}
