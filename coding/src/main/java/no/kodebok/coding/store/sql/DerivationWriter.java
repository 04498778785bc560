package no.kodebok.coding.store.sql;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.derive.DerivedVariables;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;

/**
 * Swaps recipes of derived variables in and out, and refuses what would leave one without that from
 * which it is computed.
 */
final class DerivationWriter {
  private final Handle h;

  DerivationWriter(Handle h) {
    this.h = h;
  }

  void add(Derivation derivation) {
    JsonObjectBuilder codes = Json.createObjectBuilder();
    derivation.codes().forEach((path, code) -> codes.add(path, code.toString()));
    UUID questionnaire = derivation.questionnaire();
    h.createUpdate(
            "insert into derivation (id, questionnaire, name, label, recipe, codes, coder,"
                + " derived_at) values (:id, :questionnaire, :name, :label, :recipe, :codes,"
                + " :coder, :at)")
        .bind("id", derivation.id().toString())
        .bind("questionnaire", questionnaire == null ? null : questionnaire.toString())
        .bind("name", derivation.name())
        .bind("label", derivation.label())
        .bind("recipe", derivation.recipe())
        .bind("codes", codes.build().toString())
        .bind("coder", derivation.coder().toString())
        .bind("at", derivation.at().toString())
        .execute();
  }

  void remove(Derivation derivation) {
    expectAsItWas(derivation);
    Conflict.refuseIf(
        h,
        "select count(*) from memo where about = :id",
        derivation.id(),
        ConflictReason.MEMOS_ON.about(derivation.name()));
    h.createUpdate("delete from derivation where id = :id")
        .bind("id", derivation.id().toString())
        .execute();
  }

  void revise(Derivation before, Derivation after) {
    expectAsItWas(before);
    h.createUpdate("delete from derivation where id = :id")
        .bind("id", before.id().toString())
        .execute();
    add(after);
  }

  /** Refuses changes after which a derived variable cannot be computed. */
  void refuseBroken(List<Change> changes) {
    if (changes.stream().noneMatch(DerivationWriter::concerns)) {
      return;
    }
    List<Derivation> derivations =
        h.createQuery("select * from derivation order by id")
            .map((row, context) -> Rows.derivation(row))
            .list();
    if (derivations.isEmpty()) {
      return;
    }
    for (Derivation derivation : derivations) {
      for (UUID code : derivation.codes().values()) {
        if (Conflict.count(h, "select count(*) from code where id = :id", code) == 0) {
          throw Conflict.because(ConflictReason.DERIVED_FROM.about(derivation.name()));
        }
      }
    }
    List<Questionnaire> imported = SurveyEditions.questionnaires(h);
    Language language =
        h.createQuery("select language from project")
            .mapTo(String.class)
            .findOne()
            .flatMap(Language::of)
            .orElse(Language.NB);
    DerivedVariables derived = DerivedVariables.of(imported, derivations, language);
    for (Derivation derivation : derivations) {
      derived
          .questionnaireOf(derivation)
          .flatMap(q -> q.asImported().variable(derivation.name()))
          .ifPresent(taken -> {
            throw Conflict.because(ConflictReason.NAME_TAKEN.about(derivation.name()));
          });
      KodebokException fault = derived.fault(derivation);
      if (fault != null) {
        throw Conflict.because(ConflictReason.DERIVED_FROM.about(derivation.name()));
      }
    }
  }

  private static boolean concerns(Change change) {
    return change instanceof Change.BatchWithdrawn
        || change instanceof Change.BatchAdded
        || change instanceof Change.SurveyUpdated
        || change instanceof Change.AttributesReplaced
        || change instanceof Change.CodeRemoved
        || change instanceof Change.VariableDerived
        || change instanceof Change.DerivationRemoved
        || change instanceof Change.DerivationRevised;
  }

  private void expectAsItWas(Derivation derivation) {
    boolean same =
        h.createQuery("select * from derivation where id = :id")
            .bind("id", derivation.id().toString())
            .map((row, context) -> Rows.derivation(row))
            .findOne()
            .filter(derivation::equals)
            .isPresent();
    if (!same) {
      throw Conflict.because(ConflictReason.DERIVATION_CHANGED.about(derivation.name()));
    }
  }
}
