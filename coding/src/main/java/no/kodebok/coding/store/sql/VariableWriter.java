package no.kodebok.coding.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;

/** Applies changes of what is said of variables and sets; answers stay as they were imported. */
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

  /** Swaps a set in where the sets are read now. */
  void revise(Change.VariableSetRevised change) {
    Optional<UUID> edition = SurveyEditions.current(h, change.questionnaire());
    Questionnaire now =
        SurveyEditions.questionnaires(h).stream()
            .filter(one -> one.id().equals(change.questionnaire()))
            .findFirst()
            .orElseThrow(() -> changed(change));
    List<VariableSet> sets = new ArrayList<>(now.sets());
    VariableSet before = change.before();
    VariableSet after = change.after();
    int place = Math.min(change.place(), sets.size());
    if (before != null) {
      place = sets.indexOf(before);
      if (place < 0) {
        throw changed(change);
      }
      sets.remove(place);
    }
    if (after != null) {
      // A newer export may have brought one of that name, or taken a variable away.
      if (sets.stream().anyMatch(set -> set.name().equals(after.name()))
          || now.variable(after.name()).isPresent()
          || !now.variableNames().containsAll(after.variables())) {
        throw changed(change);
      }
      sets.add(place, after);
    }
    h.createUpdate(
            edition.isPresent()
                ? "update survey_edition set sets = :sets where id = :id"
                : "update questionnaire set sets = :sets where id = :id")
        .bind("sets", VariableJson.writeSets(sets))
        .bind("id", edition.orElse(change.questionnaire()).toString())
        .execute();
  }

  private static RuntimeException changed(Change.VariableSetRevised change) {
    return Conflict.because(ConflictReason.SET_CHANGED.about(change.name()));
  }
}
