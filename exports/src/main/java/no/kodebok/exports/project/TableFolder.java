package no.kodebok.exports.project;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.exports.CompleteFile;
import no.kodebok.exports.ExportReason;
import no.kodebok.exports.ExportSettings;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole project as CSV tables in a folder, which appears complete or not at all. An empty
 * folder and one of an earlier export are replaced; any other is left alone.
 */
public final class TableFolder {
  /** What every export has, and no other folder is likely to have together. */
  private static final List<String> MARKS = List.of("README.md", "project.csv", "codings.csv");

  private TableFolder() {}

  /**
   * Writes the folder.
   *
   * @return what of the project the tables do not hold
   * @throws KodebokException if there are other files in it, or it cannot be written
   */
  public static List<Loss> write(WholeProject project, ExportSettings settings, Path target) {
    Path folder = target.toAbsolutePath();
    Path parent = folder.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new KodebokException(
          ExportReason.NO_FOLDER_TO_WRITE_IN.with(String.valueOf(parent)),
          "There is no folder " + parent + " to write " + target.getFileName() + " in.");
    }
    Path made = null;
    try {
      requireReplaceable(folder);
      made = Files.createTempDirectory(parent, ".kodebok");
      Path root = made;
      List<Loss> losses =
          new ProjectTables(project, (name, content) -> file(root.resolve(name), content))
              .write(settings.version());
      replace(folder, root, parent);
      made = null;
      return losses;
    } catch (IOException e) {
      throw CompleteFile.notWritten(folder, e);
    } finally {
      remove(made);
    }
  }

  private static void file(Path path, TableSink.Content content) throws IOException {
    Files.createDirectories(path.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      content.write(out);
    }
  }

  private static void requireReplaceable(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    boolean ours = Files.isDirectory(folder);
    if (ours) {
      try (Stream<Path> files = Files.list(folder)) {
        ours =
            files.findAny().isEmpty()
                || MARKS.stream().allMatch(mark -> Files.isRegularFile(folder.resolve(mark)));
      }
    }
    if (!ours) {
      throw new KodebokException(
          ExportReason.FOLDER_OF_OTHERS.with(folder.toString()),
          folder + " holds other files and is not replaced. Choose an empty folder or a new name.");
    }
  }

  private static void replace(Path folder, Path made, Path parent) throws IOException {
    if (!Files.exists(folder)) {
      Files.move(made, folder);
      return;
    }
    Path old = Files.createTempDirectory(parent, ".kodebok").resolve("old");
    Files.move(folder, old);
    try {
      Files.move(made, folder);
    } catch (IOException e) {
      Files.move(old, folder);
      throw e;
    } finally {
      remove(old.getParent());
    }
  }

  private static void remove(@Nullable Path folder) {
    if (folder == null || !Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path one, @Nullable IOException failure)
                throws IOException {
              Files.delete(one);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A left-over folder harms nothing, and the first failure is the one to tell.
      folder.toFile().deleteOnExit();
    }
  }
}
