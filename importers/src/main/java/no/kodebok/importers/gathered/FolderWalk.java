package no.kodebok.importers.gathered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportReason;

/** Finds the files of a folder and of the folders in it, in the order of their names. */
final class FolderWalk {
  private static final int DEEPEST = 32;

  private final GatheredFiles gathered;
  private int found;

  FolderWalk(GatheredFiles gathered) {
    this.gathered = gathered;
  }

  /**
   * Takes all files in the folder.
   *
   * @throws KodebokException if it cannot be looked into, is too deep, or holds no file
   */
  void walk(Path folder) {
    walk(folder, List.of());
    if (found == 0) {
      throw new KodebokException(
          ImportReason.NOTHING_INSIDE, folder + " holds no file that can be imported.");
    }
  }

  private void walk(Path folder, List<String> names) {
    if (names.size() > DEEPEST) {
      throw new KodebokException(
          ImportReason.FOLDERS_TOO_DEEP.with(DEEPEST),
          folder + ": the folders lie more than " + DEEPEST + " deep. Give the innermost ones.");
    }
    for (Path path : entries(folder)) {
      String name = String.valueOf(path.getFileName());
      if (SystemFiles.is(name)) {
        gathered.passOver("system-file-passed-over", path.toString());
      } else if (Files.isSymbolicLink(path)) {
        gathered.passOver("link-passed-over", path.toString());
      } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        List<String> deeper = new ArrayList<>(names);
        deeper.add(name);
        walk(path, deeper);
      } else {
        found++;
        gathered.take(new GatheredFile(path, path.toString(), names), 0);
      }
    }
  }

  /** Files before folders, each by name. */
  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .sorted(
              Comparator.comparing((Path p) -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                  .thenComparing(p -> String.valueOf(p.getFileName()), new NaturalOrder()))
          .toList();
    } catch (IOException e) {
      throw new KodebokException(
          ImportReason.FILE_UNREADABLE.with(String.valueOf(e.getMessage())),
          "Cannot look into the folder " + folder + ": " + e.getMessage() + ".",
          e);
    }
  }
}
