package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.derive.DerivationReport;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.statistics.Reliability;

/** Derived variables with their recipes, and what became of one. */
public final class DerivationsJson {
  private DerivationsJson() {}

  /** All of the project. */
  public static JsonObject write(ProjectReader project) {
    Map<UUID, String> coders = new HashMap<>();
    for (Coder coder : project.coders()) {
      coders.put(coder.id(), coder.name());
    }
    Map<UUID, Derivation> derivations = new HashMap<>();
    project.derivations().forEach(d -> derivations.put(d.id(), d));
    JsonArrayBuilder derived = Json.createArrayBuilder();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        Derivation derivation = derivations.get(variable.id());
        if (derivation != null) {
          derived.add(
              Json.createObjectBuilder(VariablesJson.write(variable, questionnaire.name()))
                  .add("coder", coders.getOrDefault(derivation.coder(), ""))
                  .add("at", derivation.at().toString()));
        }
      }
    }
    return Json.createObjectBuilder().add("derived", derived).build();
  }

  /** One with its counts. */
  public static JsonObjectBuilder write(DerivationReport report, List<String> notes) {
    Variable variable = report.variable();
    JsonArrayBuilder values = Json.createArrayBuilder();
    report
        .counts()
        .forEach((code, count) ->
            values.add(
                Json.createObjectBuilder()
                    .add("code", code)
                    .add("label", variable.labelOf(code))
                    .add("count", count)));
    JsonArrayBuilder missing = Json.createArrayBuilder();
    for (Map.Entry<MissingKind, Long> kind : report.missing().entrySet()) {
      missing.add(
          Json.createObjectBuilder().add("kind", kind.getKey().id()).add("count", kind.getValue()));
    }
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("variable", VariablesJson.write(variable, report.questionnaire().name()))
            .add("n", report.rows())
            .add("valid", report.valid())
            .add("values", values)
            .add("missing", missing);
    report.reliability().ifPresent(r -> object.add("cronbachAlpha", alpha(report, r)));
    return object.add("notes", Json.createArrayBuilder(notes));
  }

  private static JsonObjectBuilder alpha(DerivationReport report, Reliability reliability) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (int i = 0; i < reliability.items().size(); i++) {
      Reliability.Item item = reliability.items().get(i);
      items.add(
          Json.createObjectBuilder()
              .add("name", report.items().get(i))
              .add("itemRestCorrelation", number(item.restCorrelation()))
              .add("alphaIfDeleted", number(item.alphaWithout())));
    }
    return Json.createObjectBuilder()
        .add("value", number(reliability.alpha()))
        .add("n", reliability.n())
        .add("items", items);
  }

  private static JsonValue number(double value) {
    return Double.isFinite(value) ? Json.createValue(value) : JsonValue.NULL;
  }
}
