package no.kodebok.coding.store.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectStore;

/** The project that the contracts are tested on. */
final class SqliteStudies {
  private SqliteStudies() {}

  static Path path(Path folder) {
    return folder.resolve("studie.kodebok");
  }

  static ProjectStore create(Path folder) {
    SqliteProjects.create(path(folder), "Studie", Language.NB);
    return SqliteProjects.open(path(folder));
  }

  static ProjectStore reopen(Path folder, ProjectStore store) {
    store.close();
    assertFalse(Files.exists(folder.resolve("studie.kodebok-wal")), "nothing is left beside it");
    return SqliteProjects.open(path(folder));
  }
}
