package no.kodebok.app.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.sql.SqliteProjects;

/** Makes a new project of a backup, in the folder of a project that is open, and never over one. */
public final class RestoredProject {
  private static final String ENDING = ".kodebok";
  private static final int LONGEST_NAME = 80;
  private static final int MOST_TRIES = 1000;

  private RestoredProject() {}

  /**
   * Checks a backup and makes a project of it.
   *
   * @param open the project beside which it is put
   * @param name the backup's file name, from which the new one is made
   * @return where the new project lies
   * @throws KodebokException if it is no backup, or not whole; nothing is left then
   */
  public static Path beside(Path open, String name, InputStream backup) {
    Path folder = open.resolveSibling("").toAbsolutePath();
    try {
      Path temporary = Files.createTempDirectory(folder, ".restore");
      try {
        Path copy = temporary.resolve("backup" + ENDING);
        Files.copy(backup, copy);
        Path target = free(folder, name);
        SqliteProjects.restore(copy, target);
        return target;
      } finally {
        delete(temporary);
      }
    } catch (IOException e) {
      throw new KodebokException(
          SessionReason.SESSION_CANNOT_WRITE.with(String.valueOf(e.getMessage())),
          "Cannot write in " + folder + ": " + e.getMessage() + ".",
          e);
    }
  }

  private static Path free(Path folder, String name) {
    String stem = stem(name);
    for (int i = 1; i <= MOST_TRIES; i++) {
      Path path = folder.resolve(stem + (i == 1 ? "" : "-" + i) + ENDING);
      if (!Files.exists(path)) {
        return path;
      }
    }
    throw new KodebokException(
        SessionReason.TOO_MANY_COPIES.with(stem, folder.toString()),
        "There are too many projects named " + stem + " in " + folder + ".");
  }

  /** Letters, digits and a few harmless signs: the name comes from outside. */
  private static String stem(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String bare = last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
    String harmless = bare.replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", "_").strip();
    String undotted = harmless.replaceAll("^[.]+|[. ]+$", "");
    String stem = undotted.isEmpty() ? "backup" : undotted;
    return stem.length() <= LONGEST_NAME ? stem : stem.substring(0, LONGEST_NAME).strip();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
