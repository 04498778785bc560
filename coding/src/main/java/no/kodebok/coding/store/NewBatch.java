package no.kodebok.coding.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.Questionnaire;

/**
 * What comes in together, under ids that are new.
 *
 * @param files that are kept even if nothing else here names them
 * @param cases that are part of it, such as the respondents of a survey
 */
public record NewBatch(
    List<ImportedFile> files,
    List<NewCase> cases,
    List<NewSurvey> surveys,
    List<NewSource> sources,
    List<NewTable> tables) {
  public NewBatch {
    files = List.copyOf(files);
    cases = List.copyOf(cases);
    surveys = List.copyOf(surveys);
    sources = List.copyOf(sources);
    tables = List.copyOf(tables);
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return cases.isEmpty() && surveys.isEmpty() && sources.isEmpty() && tables.isEmpty();
  }

  /** A case to be. */
  public record NewCase(UUID id, String name) {}

  /**
   * A survey to be.
   *
   * @param cases one a row; of the project, or of this batch
   */
  public record NewSurvey(
      Questionnaire questionnaire, List<UUID> cases, Map<String, Column> columns) {
    public NewSurvey {
      cases = List.copyOf(cases);
      columns = Map.copyOf(columns);
    }
  }

  /** A published table to be. */
  public record NewTable(UUID id, ImportedFile file, AggregateTable table) {}
}
