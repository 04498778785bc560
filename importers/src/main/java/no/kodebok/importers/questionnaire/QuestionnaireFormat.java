package no.kodebok.importers.questionnaire;

import java.util.Optional;
import java.util.ServiceLoader;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;

/**
 * Reads the file in which a survey tool describes a questionnaire, without answers. Found by {@link
 * ServiceLoader}; has no state.
 */
public interface QuestionnaireFormat {
  /** Whether the content is of this format. */
  boolean describes(ImportFile file);

  /**
   * The variables under the names that the tool gives the columns of its answers.
   *
   * @throws no.kodebok.coding.model.KodebokException if it cannot be read; the message says where
   */
  QuestionnaireSpec read(ImportFile file, FindingLog log);

  /** The format that the file is of. */
  static Optional<QuestionnaireFormat> of(ImportFile file) {
    for (QuestionnaireFormat format : ServiceLoader.load(QuestionnaireFormat.class)) {
      if (format.describes(file)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
