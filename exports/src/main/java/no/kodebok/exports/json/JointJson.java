package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.joint.JointDisplay.Group;
import no.kodebok.coding.joint.JointMark;
import no.kodebok.coding.joint.JointRequest.Literature;
import no.kodebok.coding.tables.layout.Figure;
import org.jspecify.annotations.Nullable;

/** A joint display as JSON: the whole table, and each group with its figures and its passages. */
public final class JointJson {
  private JointJson() {}

  /** The document. */
  public static JsonObject of(JointDisplay display) {
    JsonArrayBuilder groups = Json.createArrayBuilder();
    display.groups().forEach(group -> groups.add(group(display, group)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("table", new TableJson().toJson(display.table()))
            .add("code", display.theme());
    addOrNull(json, "quotesBy", display.quotesBy());
    JsonArrayBuilder registers = Json.createArrayBuilder();
    display.registers().forEach(registers::add);
    return json.add("registers", registers)
        .add("outside", display.outside())
        .add("groups", groups)
        .build();
  }

  private static JsonObjectBuilder group(JointDisplay display, Group group) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    addOrNull(json, "group", group.key());
    json.add("label", group.label());
    JsonArrayBuilder survey = Json.createArrayBuilder();
    for (int i = 0; i < display.lines().size(); i++) {
      survey.add(
          figure(
              Json.createObjectBuilder().add("label", display.lines().get(i).label()),
              group.figures().get(i)));
    }
    JsonArrayBuilder quotes = Json.createArrayBuilder();
    group.quotes().forEach(quote -> quotes.add(QuoteJson.of(quote)));
    JsonArrayBuilder literature = Json.createArrayBuilder();
    for (Literature one : group.allLiterature()) {
      literature.add(
          Json.createObjectBuilder().add("text", one.text()).add("reference", one.reference()));
    }
    JsonObjectBuilder registers = Json.createObjectBuilder();
    for (int i = 0; i < display.registers().size(); i++) {
      registers.add(display.registers().get(i), group.registers().get(i));
    }
    json.add("survey", survey)
        .add("passages", group.passages())
        .add("people", group.people())
        .add("quotes", quotes)
        .add("literature", literature)
        .add("registers", registers);
    JointMark mark = group.mark();
    if (mark == null) {
      json.addNull("mark");
    } else {
      json.add(
          "mark",
          Json.createObjectBuilder().add("kind", mark.kind().id()).add("note", mark.note()));
    }
    return json;
  }

  private static JsonObjectBuilder figure(JsonObjectBuilder json, Figure figure) {
    switch (figure) {
      case Figure.Blank blank -> {}
      case Figure.Suppressed suppressed -> json.add("suppressed", true);
      case Figure.Count(long value) -> json.add("count", value);
      case Figure.Weighted(double value) -> addNumber(json, "weighted", value);
      case Figure.Measured(double value, int decimals) -> addNumber(json, "value", value);
      case Figure.Percent percent ->
          addNumber(json.add("count", percent.count()), "percent", percent.value());
    }
    return json;
  }

  private static void addNumber(JsonObjectBuilder json, String name, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      json.addNull(name);
    } else {
      json.add(name, value);
    }
  }

  private static void addOrNull(JsonObjectBuilder json, String name, @Nullable String value) {
    if (value == null) {
      json.addNull(name);
    } else {
      json.add(name, value);
    }
  }
}
