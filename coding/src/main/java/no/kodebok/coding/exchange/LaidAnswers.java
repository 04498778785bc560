package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.revision.TextCorrection;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Open answers: the texts of those that changed, and new texts. */
final class LaidAnswers {
  private final ProjectReader project;
  private final SurveyTarget target;
  private final LaidRows rows;
  private final UUID coder;
  private final NewMaterial material;
  private final SurveyUpdate.NewAnswers newAnswers;
  private final List<Change> changes = new ArrayList<>();
  private int corrected;
  private int kept;
  private int reviews;

  LaidAnswers(
      ProjectReader project,
      SurveyTarget target,
      LaidRows rows,
      UUID coder,
      NewMaterial material,
      SurveyUpdate.NewAnswers newAnswers) {
    this.project = project;
    this.target = target;
    this.rows = rows;
    this.coder = coder;
    this.material = material;
    this.newAnswers = newAnswers;
  }

  List<Change> changes() {
    return changes;
  }

  /** Answers whose texts are others now. */
  int corrected() {
    return corrected;
  }

  /** Answers that were corrected in the project, which stay. */
  int kept() {
    return kept;
  }

  /** Passages whose words are others now. */
  int reviews() {
    return reviews;
  }

  void take(Variable variable, @Nullable Column before, LaidColumn laid) {
    Map<UUID, UUID> sources = new HashMap<>();
    project
        .answers(variable.id())
        .forEach(source -> {
          UUID caseId = source.caseId();
          if (caseId != null) {
            sources.put(caseId, source.id());
          }
        });
    boolean wasOpen =
        target.survey().variable(variable.name()).map(Variable::scale).orElse(Scale.TEXT)
            == Scale.TEXT;
    int known = before == null || !wasOpen ? 0 : before.rows();
    for (int row = 0; row < rows.places().length; row++) {
      int place = rows.places()[row];
      String answer = laid.column().value(place);
      boolean other = place >= known || laid.changed().get(place);
      if (!other || !LaidColumn.says(variable, answer)) {
        continue;
      }
      UUID source = sources.get(rows.cases().get(place));
      if (source == null) {
        newAnswers.add(variable, answer, row, rows.cases().get(place), target.ids().get(row));
      } else if (before != null) {
        correct(source, AnswerWords.of(before.value(place)), AnswerWords.of(answer));
      }
    }
  }

  /** What was corrected here is not overwritten. */
  private void correct(UUID source, String before, String after) {
    String here = project.text(source).text();
    if (here.equals(after)) {
      return;
    }
    if (!here.equals(before)) {
      kept++;
      return;
    }
    List<Change> made = TextCorrection.edit(source, after).changes(project, coder, material);
    corrected++;
    reviews += (int) made.stream().filter(Change.ReviewOpened.class::isInstance).count();
    changes.addAll(made);
  }
}
