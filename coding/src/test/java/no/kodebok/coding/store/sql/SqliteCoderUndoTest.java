package no.kodebok.coding.store.sql;

import java.nio.file.Path;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.CoderUndoContract;
import no.kodebok.coding.store.ProjectStore;

class SqliteCoderUndoTest extends CoderUndoContract {
  @Override
  protected ProjectStore create() {
    Path path = folder.resolve("studie.kodebok");
    SqliteProjects.create(path, "Studie", Language.NB);
    return SqliteProjects.open(path);
  }
}
