package no.kodebok.exports.json;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import no.kodebok.coding.exchange.Workings;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.PlannedTable;
import org.jspecify.annotations.Nullable;

/** What people set up and decided, as fields of the project that is open. */
final class WorkingsJson {
  private WorkingsJson() {}

  static void write(JsonGenerator json, Workings workings) {
    json.writeStartArray("derivations");
    for (Derivation one : workings.derivations()) {
      json.writeStartObject().write("id", one.id().toString()).write("name", one.name());
      optional(json, "questionnaire", one.questionnaire());
      optional(json, "label", one.label());
      json.write("recipe", one.recipe());
      made(json, one.coder(), one.at());
    }
    json.writeEnd();
    json.writeStartArray("plannedTables");
    for (PlannedTable one : workings.plannedTables()) {
      json.writeStartObject()
          .write("id", one.id().toString())
          .write("place", one.place())
          .write("title", one.title())
          .write("table", one.table());
      made(json, one.coder(), one.at());
    }
    json.writeEnd();
    json.writeStartArray("judgements");
    for (Judgement one : workings.judgements()) {
      json.writeStartObject()
          .write("kind", one.kind().id())
          .write("about", one.about())
          .write("text", one.wording().text())
          .writeEnd();
    }
    json.writeEnd();
    json.writeStartArray("decidedPlaces");
    for (DecidedPlace one : workings.decidedPlaces()) {
      json.writeStartObject()
          .write("id", one.id().toString())
          .write("code", one.code().toString())
          .write("source", one.source().toString())
          .write("start", one.range().start())
          .write("end", one.range().end())
          .write("consensus", one.consensus().toString())
          .write("choice", one.choice().id());
      made(json, one.coder(), one.at());
    }
    json.writeEnd();
    json.writeStartObject("settings");
    new TreeMap<>(workings.settings()).forEach(json::write);
    json.writeEnd();
  }

  private static void made(JsonGenerator json, UUID coder, Instant at) {
    json.write("coder", coder.toString()).write("at", at.toString()).writeEnd();
  }

  private static void optional(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value.toString());
    }
  }
}
