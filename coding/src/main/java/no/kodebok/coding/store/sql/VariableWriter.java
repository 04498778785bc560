package no.kodebok.coding.store.sql;

import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;

/** Applies changes of what is said of variables; their answers stay as they were imported. */
final class VariableWriter {
  private final Handle h;

  VariableWriter(Handle h) {
    this.h = h;
  }

  /** Swaps the description in where it is read now: in the survey's edition, if it has one. */
  void revise(UUID questionnaire, Variable before, Variable after) {
    Optional<UUID> edition = SurveyEditions.current(h, questionnaire);
    Variable now =
        SurveyEditions.questionnaires(h).stream()
            .filter(one -> one.id().equals(questionnaire))
            .flatMap(one -> one.variables().stream())
            .filter(variable -> variable.id().equals(before.id()))
            .findFirst()
            .orElse(null);
    if (!before.equals(now)) {
      throw Conflict.because(ConflictReason.VARIABLE_CHANGED.about(before.name()));
    }
    h.createUpdate(
            edition.isPresent()
                ? "update edition_variable set definition = :definition"
                    + " where variable = :id and edition = :edition"
                : "update variable set definition = :definition where id = :id and '' = :edition")
        .bind("definition", VariableJson.write(after))
        .bind("id", after.id().toString())
        .bind("edition", edition.map(UUID::toString).orElse(""))
        .execute();
  }
}
