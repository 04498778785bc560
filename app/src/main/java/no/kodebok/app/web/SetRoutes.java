package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.VariablesJson;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.variables.SetEdits;
import no.kodebok.importers.answers.ProposedSets;

/** Sets of variables: those that names and values propose, and making, changing, dissolving. */
final class SetRoutes {
  private static final String SETS = "/api/questionnaires/{id}/sets";

  /** Of more variables than this nothing is proposed: all their answers would be read. */
  private static final int MOST_VARIABLES = 2_000;

  private final Sight sight;
  private final Who who;

  SetRoutes(Sight sight, Who who) {
    this.sight = sight;
    this.who = who;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/sets/proposed", this::proposed);
    routes.post(SETS, this::make);
    routes.patch(SETS, this::revise);
    routes.post(SETS + "/dissolved", this::dissolve);
  }

  /** Sets of variables that are in no set, by their names and answers. */
  private void proposed(Context request) {
    JsonArrayBuilder proposals = Json.createArrayBuilder();
    ProjectReader store = sight.of(request);
    for (Questionnaire one : store.questionnaires()) {
      if (one.kind() == QuestionnaireKind.SURVEY) {
        for (VariableSet set : proposed(store, one)) {
          proposals.add(
              Json.createObjectBuilder()
                  .add("questionnaire", one.id().toString())
                  .add("set", VariablesJson.write(set)));
        }
      }
    }
    Answers.json(request, Json.createObjectBuilder().add("proposed", proposals));
  }

  private List<VariableSet> proposed(ProjectReader store, Questionnaire of) {
    Set<String> used = new HashSet<>();
    of.sets().forEach(set -> used.addAll(set.variables()));
    List<String> free =
        of.variables().stream()
            .filter(v -> !v.derived() && v.scale() != Scale.TEXT && !used.contains(v.name()))
            .map(Variable::name)
            .toList();
    if (free.size() < 2 || free.size() > MOST_VARIABLES) {
      return List.of();
    }
    ResponseTable answers = store.responses(of.id(), new HashSet<>(free));
    Set<String> taken = new HashSet<>(of.variableNames());
    of.sets().forEach(set -> taken.add(set.name()));
    return ProposedSets.of(free, free.stream().map(answers::column).toList()).stream()
        .map(set -> named(set, taken))
        .toList();
  }

  private static VariableSet named(VariableSet set, Set<String> taken) {
    String name = set.name();
    while (!taken.add(name)) {
      name += "_";
    }
    return new VariableSet(name, set.label(), set.kind(), set.counted(), set.variables());
  }

  private void make(Context request) {
    change(request, SetEdits.make(id(request), set(Answers.body(request))));
    request.status(HttpStatus.CREATED);
  }

  private void revise(Context request) {
    JsonObject body = Answers.body(request);
    change(request, SetEdits.revise(id(request), Answers.text(body, "was"), set(body)));
  }

  private void dissolve(Context request) {
    change(request, SetEdits.dissolve(id(request), Answers.text(Answers.body(request), "name")));
  }

  private void change(Context request, Edit edit) {
    sight.of(request).write(who.of(request), edit);
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private static VariableSet set(JsonObject said) {
    return new VariableSet(
        Answers.text(said, "name"),
        Answers.text(said, "label"),
        SetKind.of(Answers.text(said, "kind"))
            .orElseThrow(() ->
                RefusedException.badRequest("kind is multiple, categories, battery or rank.")),
        Answers.textOrNull(said, "counted"),
        Answers.texts(said, "variables"));
  }

  private static UUID id(Context request) {
    return Answers.id(request.pathParam("id"));
  }
}
