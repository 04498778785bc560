package no.kodebok.app.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.file.Path;
import no.kodebok.coding.model.Language;
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
}
