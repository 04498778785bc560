package no.kodebok.app.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSessionTest {
  @TempDir private Path folder;

  @Test
  void closingTwiceIsClosingOnce() {
    Path project = folder.resolve("p.kodebok");
    SqliteProjects.create(project, "Prøve", Language.NB);
    ProjectSession session =
        ProjectSession.open(project, new SearchIndexes(folder.resolve("cache")), waiting -> {});
    session.close();
    assertDoesNotThrow(session::close);
  }

  @Test
  void whatCannotBeLockedIsNotServed() throws IOException {
    Path project = folder.resolve("p.kodebok");
    SqliteProjects.create(project, "Prøve", Language.NB);
    Files.createDirectory(folder.resolve("p.kodebok.lock"));
    SearchIndexes indexes = new SearchIndexes(folder.resolve("cache"));
    try (ProjectSession session = ProjectSession.open(project, indexes, waiting -> {})) {
      assertTrue(session.store().readOnly());
      assertThrows(CannotLock.class, session::requireServable);
    }
  }

  @Test
  void whatOthersWriteIsReadWithoutALock() throws IOException {
    Path project = folder.resolve("p.kodebok");
    SqliteProjects.create(project, "Prøve", Language.NB);
    SearchIndexes indexes = new SearchIndexes(folder.resolve("cache"));
    try (ProjectStore other = SqliteProjects.open(project)) {
      Files.createDirectory(folder.resolve("p.kodebok.lock"));
      try (ProjectSession session = ProjectSession.open(project, indexes, waiting -> {})) {
        other.write("Kari", CodeEdits.addCode(CodePath.parse("Tid")));
        assertTrue(session.store().codebook().find(CodePath.parse("Tid")).isPresent());
      }
    }
  }
}
