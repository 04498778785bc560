package no.kodebok.importers;

import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;

/**
 * An importer of a tool that writes one questionnaire as several files: answers, structure, labels.
 */
public interface JointImporter extends SourceImporter {
  /**
   * The files that belong together, in groups of two or more with the answers first. A file is in
   * one group at most; one that belongs to no other is in none.
   *
   * @param files given together, in order
   */
  List<List<ImportFile>> groups(List<ImportFile> files);

  /**
   * The one file of answers with the one that describes them. With several of either nobody knows
   * which belong together, and {@code --questionnaire} says it.
   */
  static List<List<ImportFile>> pair(List<ImportFile> answers, List<ImportFile> descriptions) {
    return answers.size() == 1 && descriptions.size() == 1
        ? List.of(List.of(answers.getFirst(), descriptions.getFirst()))
        : List.of();
  }

  /**
   * Reads a group as one questionnaire.
   *
   * @throws no.kodebok.coding.model.KodebokException if it cannot be read; the message says where
   *     and what to do
   */
  ImportBatch readTogether(List<ImportFile> group, ImportOptions options, Progress progress);
}
