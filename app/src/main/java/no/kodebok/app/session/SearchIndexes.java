package no.kodebok.app.session;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.search.lucene.LuceneTextIndex;
import org.jspecify.annotations.Nullable;

/**
 * The search indexes of this user's projects, one folder each in the user's cache. A note beside
 * each says which file it is of; an index whose project is gone is removed.
 */
public final class SearchIndexes {
  private static final String NOTE = "project.path";

  private final Path cache;
  private final Path folder;

  /**
   * Takes the folder for all indexes.
   *
   * @param cache made when the first index is
   */
  public SearchIndexes(Path cache) {
    this.cache = cache;
    this.folder = cache.resolve("index");
  }

  /** Where a project's server may keep files for a while; it need not be there. */
  Path temporary(UUID project, Path path) {
    return cache.resolve("imports").resolve(key(project, path));
  }

  private static String key(UUID project, Path path) {
    return project + "-" + Integer.toHexString(path.toString().hashCode());
  }

  /** Opens the index of a project; a copy of a project has an index of its own. */
  TextIndex open(UUID project, Path path) {
    Path own = folder.resolve(key(project, path));
    try {
      boolean isNew = !Files.exists(own.resolve(NOTE));
      if (isNew) {
        removeOrphans();
        PrivateFolders.create(own);
        Files.writeString(own.resolve(NOTE), path.toString());
      }
      return LuceneTextIndex.open(own.resolve("lucene"));
    } catch (IOException e) {
      throw new KodebokException(
          SessionReason.INDEX_NOT_MADE.with(String.valueOf(own), String.valueOf(e.getMessage())),
          "Cannot make the search index in " + own + ": " + e.getMessage() + ".",
          e);
    }
  }

  private void removeOrphans() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> list = Files.list(folder)) {
      all = list.toList();
    }
    for (Path index : all) {
      try {
        if (!Files.exists(Path.of(Files.readString(index.resolve(NOTE))))) {
          removeTree(index);
        }
      } catch (NoSuchFileException e) {
        // Being made or removed by another process at this moment: not an orphan.
      }
    }
  }

  private static void removeTree(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
