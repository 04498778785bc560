package no.kodebok.coding.store.sql;

import no.kodebok.coding.store.CoderUndoContract;
import no.kodebok.coding.store.ProjectStore;

class SqliteCoderUndoTest extends CoderUndoContract {
  @Override
  protected ProjectStore create() {
    return SqliteStudies.create(folder);
  }

  @Override
  protected ProjectStore reopen(ProjectStore store) {
    return SqliteStudies.reopen(folder, store);
  }
}
