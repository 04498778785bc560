package no.kodebok.exports.json;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.kodebok.coding.exchange.StepSummary;
import no.kodebok.coding.exchange.Workings;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.RejectedSuggestion;
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
      json.writeStartArray("codes");
      for (Map.Entry<String, UUID> code : one.codes().entrySet()) {
        json.writeStartObject()
            .write("path", code.getKey())
            .write("code", code.getValue().toString())
            .writeEnd();
      }
      json.writeEnd();
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
    waiting(json, workings);
    json.writeStartObject("settings");
    new TreeMap<>(workings.settings()).forEach(json::write);
    json.writeEnd();
  }

  private static void waiting(JsonGenerator json, Workings workings) {
    json.writeStartArray("rejectedSuggestions");
    for (RejectedSuggestion one : workings.rejectedSuggestions()) {
      json.writeStartObject()
          .write("id", one.id().toString())
          .write("code", one.code().toString())
          .write("source", one.source().toString())
          .write("fingerprint", one.fingerprint());
      made(json, one.coder(), one.at());
    }
    json.writeEnd();
    json.writeStartArray("reviews");
    for (PassageReview one : workings.reviews()) {
      json.writeStartObject()
          .write("subject", one.subject().toString())
          .write("source", one.source().toString());
      optional(json, "revision", one.revision());
      json.write("start", one.before().start()).write("end", one.before().end()).writeEnd();
    }
    json.writeEnd();
  }

  /** How other programs know things, as a field of the project that is open. */
  static void counterparts(JsonGenerator json, List<Counterpart> counterparts) {
    json.writeStartArray("counterparts");
    for (Counterpart one : counterparts) {
      json.writeStartObject()
          .write("thing", one.thing().toString())
          .write("part", one.part())
          .write("guid", one.guid());
      json.writeStartObject("said");
      one.said().forEach(json::write);
      json.writeEnd();
      json.writeEnd();
    }
    json.writeEnd();
  }

  /** The steps of the history, as a field of the project that is open. */
  static void steps(JsonGenerator json, List<StepSummary> steps) {
    json.writeStartArray("history");
    for (StepSummary step : steps) {
      json.writeStartObject()
          .write("number", step.number())
          .write("id", step.id().toString())
          .write("at", step.at().toString())
          .write("coder", step.coder())
          .write("action", step.action());
      Long target = step.target();
      if (target != null) {
        json.write("target", target.longValue());
      }
      json.write("undone", step.undone());
      json.writeStartObject("changes");
      step.kinds().forEach(json::write);
      json.writeEnd();
      json.writeEnd();
    }
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
