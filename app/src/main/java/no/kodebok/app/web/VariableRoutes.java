package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.DistributionJson;
import no.kodebok.app.json.VariablesJson;
import no.kodebok.coding.derive.Derivations;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.tables.Distributions;
import no.kodebok.coding.variables.VariableEdits;
import org.jspecify.annotations.Nullable;

/** Variables and sets: what is said of them, and how their answers are spread. */
final class VariableRoutes {
  /** As many as are on a screen, and some to spare. */
  private static final int MOST_DISTRIBUTIONS = 200;

  private final Sight sight;
  private final Who who;

  VariableRoutes(Sight sight, Who who) {
    this.sight = sight;
    this.who = who;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/variables", this::list);
    routes.get("/api/variables/distributions", this::distributions);
    routes.patch("/api/variables/{id}", this::revise);
  }

  private void list(Context request) {
    Answers.json(
        request,
        Json.createObjectBuilder()
            .add("questionnaires", VariablesJson.questionnaires(sight.of(request))));
  }

  private void distributions(Context request) {
    String named = request.queryParam("ids");
    List<UUID> ids =
        named == null || named.isEmpty()
            ? List.of()
            : Arrays.stream(named.split(",", -1)).map(Answers::id).toList();
    if (ids.size() > MOST_DISTRIBUTIONS) {
      throw RefusedException.badRequest(
          "Ask for at most " + MOST_DISTRIBUTIONS + " variables at once.");
    }
    JsonObjectBuilder found = Json.createObjectBuilder();
    Distributions.of(sight.of(request), ids, sight.of(request).project().language())
        .forEach((id, one) -> found.add(id.toString(), DistributionJson.write(one)));
    Answers.json(request, Json.createObjectBuilder().add("distributions", found));
  }

  private void revise(Context request) {
    JsonObject body = Answers.body(request);
    UUID id = Answers.id(request.pathParam("id"));
    Edit edit =
        derived(request, id)
            .filter(variable -> body.keySet().equals(Set.of("label")))
            .map(variable -> Derivations.label(variable.name(), label(variable, body)))
            .orElseGet(() -> VariableEdits.revise(id, before -> revised(before, body)));
    sight.of(request).write(who.of(request), edit);
    Answers.json(request, Answers.changed(sight.of(request), who.of(request)));
  }

  private Optional<Variable> derived(Context request, UUID id) {
    return sight.of(request).questionnaires().stream()
        .flatMap(questionnaire -> questionnaire.variables().stream())
        .filter(variable -> variable.id().equals(id) && variable.derived())
        .findFirst();
  }

  private static String label(Variable variable, JsonObject said) {
    String label = Answers.text(said, "label").strip();
    return label.isEmpty() ? variable.name() : label;
  }

  /** What the request says; of the rest, nothing changes. */
  private static Variable revised(Variable before, JsonObject said) {
    return new Variable(
        before.id(),
        before.name(),
        said.containsKey("label") ? Answers.text(said, "label").strip() : before.label(),
        said.containsKey("question") ? textOrNull(said, "question") : before.question(),
        said.containsKey("scale") ? scale(said) : before.scale(),
        said.containsKey("direction") ? direction(said) : before.direction(),
        said.containsKey("values") ? values(said) : before.values(),
        said.containsKey("missing") ? missing(said) : before.missing(),
        before.askedIf());
  }

  private static @Nullable String textOrNull(JsonObject said, String name) {
    if (said.isNull(name)) {
      return null;
    }
    String text = Answers.text(said, name).strip();
    return text.isEmpty() ? null : text;
  }

  private static Scale scale(JsonObject said) {
    return Scale.of(Answers.text(said, "scale"))
        .orElseThrow(() ->
            RefusedException.badRequest("scale is nominal, ordinal, interval, text or date."));
  }

  private static @Nullable Direction direction(JsonObject said) {
    if (said.isNull("direction")) {
      return null;
    }
    return Direction.of(Answers.text(said, "direction"))
        .orElseThrow(() -> RefusedException.badRequest("direction is up, down or null."));
  }

  private static List<ValueLabel> values(JsonObject said) {
    return objects(said, "values").stream()
        .map(value ->
            new ValueLabel(
                Answers.text(value, "code").strip(), Answers.text(value, "label").strip()))
        .toList();
  }

  private static List<MissingCode> missing(JsonObject said) {
    return objects(said, "missing").stream()
        .map(code ->
            new MissingCode(
                Answers.text(code, "code").strip(),
                MissingKind.of(Answers.text(code, "kind"))
                    .orElseThrow(() -> RefusedException.badRequest("That is no kind of missing.")),
                Answers.text(code, "label").strip()))
        .toList();
  }

  private static List<JsonObject> objects(JsonObject said, String name) {
    if (said.get(name) instanceof JsonArray array
        && array.stream().allMatch(JsonObject.class::isInstance)) {
      return array.getValuesAs(JsonValue::asJsonObject);
    }
    throw RefusedException.badRequest(name + " is a list of objects.");
  }
}
