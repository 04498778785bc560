package no.kodebok.coding.store.sql;

import no.kodebok.coding.store.ImportContract;
import no.kodebok.coding.store.ProjectStore;

class SqliteImportTest extends ImportContract {
  @Override
  protected ProjectStore create() {
    return SqliteStudies.create(folder);
  }

  @Override
  protected ProjectStore reopen(ProjectStore store) {
    return SqliteStudies.reopen(folder, store);
  }
}
