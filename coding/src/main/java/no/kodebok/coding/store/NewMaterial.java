package no.kodebok.coding.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRevision;

/**
 * Takes in what is too large to be part of a change. It becomes part of the project by the change
 * that names it, in the same transaction.
 */
public interface NewMaterial {
  /** Keeps a corrected text of a source. */
  TextRevision text(UUID source, SourceText corrected);

  /**
   * Keeps new material with the files that it was read from. A file that the project has already is
   * not kept twice.
   *
   * @return id of the batch, which a change adds
   */
  UUID brought(NewBatch material);

  /**
   * Keeps a table of attributes.
   *
   * @param attributes of kind {@code ATTRIBUTES}, under ids that are new
   * @param cases one a row
   * @param columns by the name of their variable
   */
  void attributes(Questionnaire attributes, List<UUID> cases, Map<String, Column> columns);

  /**
   * Keeps what a survey is like with a newer export laid over it.
   *
   * @param survey under the id it has; its variables keep theirs, and new ones have new ids
   * @param cases one a row
   * @param columns by the name of their variable
   * @return id of the edition
   */
  UUID edition(Questionnaire survey, List<UUID> cases, Map<String, Column> columns);
}
