package no.kodebok.coding.store.sql;

import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.SurveyUpdateContract;

class SqliteSurveyUpdateTest extends SurveyUpdateContract {
  @Override
  protected ProjectStore create() {
    return SqliteStudies.create(folder);
  }

  @Override
  protected ProjectStore reopen(ProjectStore store) {
    return SqliteStudies.reopen(folder, store);
  }
}
