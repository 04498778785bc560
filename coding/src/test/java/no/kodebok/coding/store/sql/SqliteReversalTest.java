package no.kodebok.coding.store.sql;

import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.ReversalContract;

class SqliteReversalTest extends ReversalContract {
  @Override
  protected ProjectStore create() {
    return SqliteStudies.create(folder);
  }

  @Override
  protected ProjectStore reopen(ProjectStore store) {
    return SqliteStudies.reopen(folder, store);
  }
}
