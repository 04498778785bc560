package no.kodebok.coding.store.sql;

import java.nio.file.Path;
import no.kodebok.coding.store.AggregatesContract;
import no.kodebok.coding.store.ProjectStore;

class SqliteAggregatesTest extends AggregatesContract {
  @Override
  protected ProjectStore create() {
    return SqliteStudies.create(folder);
  }

  @Override
  protected ProjectStore reopen(ProjectStore store) {
    return SqliteStudies.reopen(folder, store);
  }

  @Override
  protected ProjectStore open(Path path) {
    return SqliteProjects.open(path);
  }
}
