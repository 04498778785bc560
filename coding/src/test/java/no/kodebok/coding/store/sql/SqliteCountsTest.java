package no.kodebok.coding.store.sql;

import no.kodebok.coding.store.CountsContract;
import no.kodebok.coding.store.ProjectStore;

class SqliteCountsTest extends CountsContract {
  @Override
  protected ProjectStore create() {
    return SqliteStudies.create(folder);
  }

  @Override
  protected ProjectStore reopen(ProjectStore store) {
    return SqliteStudies.reopen(folder, store);
  }
}
