package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kodebok.app.json.DistributionJson;
import no.kodebok.app.json.VariablesJson;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.derive.Derivations;
import no.kodebok.coding.derive.Derivations.Wanted;
import no.kodebok.coding.derive.DerivedVariables;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.tables.Distributions;
import org.jspecify.annotations.Nullable;

/** Variables that are made of others by recipes: looked at before they are kept. */
final class DerivationRoutes {
  /** Stands for whoever will derive it: nothing is kept of what is only looked at. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final Sight sight;
  private final Who who;

  DerivationRoutes(Sight sight, Who who) {
    this.sight = sight;
    this.who = who;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/derivations/preview", this::preview);
    routes.post("/api/derivations", this::derive);
    routes.post("/api/derivations/removed", this::remove);
  }

  private void preview(Context request) {
    ProjectStore store = sight.of(request);
    Edit edit =
        Derivations.derive(
            new Wanted(
                text(request.queryParam("name")),
                text(request.queryParam("recipe")),
                null,
                blankAsNull(request.queryParam("questionnaire")),
                "true".equals(request.queryParam("replace"))));
    Derivation derivation = derivation(edit.changes(store, NOBODY));
    List<Derivation> all = new ArrayList<>(store.derivations());
    all.removeIf(known -> known.id().equals(derivation.id()));
    all.add(derivation);
    Language language = store.project().language();
    DerivedVariables derived =
        DerivedVariables.of(
            store.questionnaires().stream().map(Questionnaire::asImported).toList(), all, language);
    Questionnaire questionnaire = derived.questionnaireOf(derivation).orElseThrow();
    Variable variable =
        derived.questionnaires().stream()
            .flatMap(one -> one.variables().stream())
            .filter(one -> one.id().equals(derivation.id()))
            .findFirst()
            .orElseThrow();
    List<UUID> cases =
        store
            .responses(
                questionnaire.id(),
                questionnaire.asImported().variableNames().stream().limit(1).toList())
            .cases();
    Column answers =
        derived.column(
            store,
            questionnaire,
            variable,
            cases,
            names -> store.responses(questionnaire.id(), names).columns());
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("variable", VariablesJson.write(variable, questionnaire.name()))
            .add(
                "distribution",
                DistributionJson.write(
                    Distributions.of(questionnaire, variable, answers, language))));
  }

  private static Derivation derivation(List<Change> changes) {
    return switch (changes.getFirst()) {
      case Change.VariableDerived(var derivation) -> derivation;
      case Change.DerivationRevised(_, var after) -> after;
      default -> throw new IllegalStateException("A recipe makes a derived variable");
    };
  }

  private void derive(Context request) {
    JsonObject body = Answers.body(request);
    String label = blankAsNull(body.getString("label", null));
    sight
        .of(request)
        .write(
            who.of(request),
            Derivations.derive(
                new Wanted(
                    Answers.text(body, "name"),
                    Answers.text(body, "recipe"),
                    label,
                    blankAsNull(body.getString("questionnaire", null)),
                    body.getBoolean("replace", false))));
    request.status(HttpStatus.CREATED);
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private void remove(Context request) {
    sight
        .of(request)
        .write(who.of(request), Derivations.delete(Answers.text(Answers.body(request), "name")));
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : written;
  }

  private static @Nullable String blankAsNull(@Nullable String written) {
    return written == null || written.isBlank() ? null : written;
  }
}
