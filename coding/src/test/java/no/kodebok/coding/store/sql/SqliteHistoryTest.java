package no.kodebok.coding.store.sql;

import no.kodebok.coding.store.HistoryContract;
import no.kodebok.coding.store.ProjectStore;

class SqliteHistoryTest extends HistoryContract {
  @Override
  protected ProjectStore create() {
    return SqliteStudies.create(folder);
  }

  @Override
  protected ProjectStore reopen(ProjectStore store) {
    return SqliteStudies.reopen(folder, store);
  }
}
