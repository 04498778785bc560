package no.kodebok.coding.tables;

import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Variable;

/** Finds what tells waves from each other. */
final class WaveNames {
  private WaveNames() {}

  /**
   * Refuses names with commas between of which some are no questionnaires, unless all together are
   * a variable.
   */
  static void refuse(String written, List<Questionnaire> questionnaires) {
    boolean isVariable =
        questionnaires.stream()
            .flatMap(q -> q.variables().stream())
            .map(Variable::name)
            .anyMatch(written::equals);
    List<String> names =
        questionnaires.stream()
            .filter(q -> q.kind() == QuestionnaireKind.SURVEY)
            .map(Questionnaire::name)
            .toList();
    for (String part : written.split(",", -1)) {
      if (!isVariable && !names.contains(part.strip())) {
        throw new KodebokException(
            TableReason.WAVE_UNKNOWN.with(written),
            "The waves \""
                + written
                + "\" cannot be compared: write a variable, or the names of two or more surveys "
                + "with commas between. "
                + NearestNames.sentence("survey", part.strip(), names));
      }
    }
  }
}
