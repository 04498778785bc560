package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import no.kodebok.coding.autocoding.Passage;
import no.kodebok.coding.autocoding.Plan;
import no.kodebok.coding.autocoding.Rerun;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.search.Match.Reading;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.search.SeenHits;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.store.ProjectReader;

/** What coding the hits of a search does. */
public final class AutocodingJson {
  private AutocodingJson() {}

  public static JsonObjectBuilder write(int hits, Plan plan) {
    JsonArrayBuilder missing = Json.createArrayBuilder();
    plan.missing().forEach(path -> missing.add(path.toString()));
    JsonObjectBuilder readings = Json.createObjectBuilder();
    for (Reading reading : Reading.values()) {
      readings.add(reading.id(), plan.hits().getOrDefault(reading, 0));
    }
    return Json.createObjectBuilder()
        .add("hits", hits)
        .add("readings", readings)
        .add("byFilter", plan.byFilter())
        .add("otherReadings", plan.otherReadings())
        .add("passages", plan.passages().size())
        .add("sources", plan.sources())
        .add("skipped", plan.skipped())
        .add("missing", missing);
  }

  /**
   * The passages of a plan with their words.
   *
   * @param most how many are written
   */
  public static JsonArrayBuilder passages(ProjectReader project, Plan plan, int most) {
    ProjectNames names = new ProjectNames(project);
    JsonArrayBuilder passages = Json.createArrayBuilder();
    for (Passage passage : plan.passages().subList(0, Math.min(most, plan.passages().size()))) {
      SourceText text = project.text(passage.source());
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("source", names.source(passage.source()))
              .add("sourceId", passage.source().toString())
              .add("start", passage.range().start())
              .add("end", passage.range().end())
              .add("lines", JsonParts.lines(text.lines(passage.range())))
              .add("text", passage.range().in(text.text()));
      passage
          .reading()
          .ifPresentOrElse(reading -> object.add("as", reading.id()), () -> object.addNull("as"));
      passages.add(object);
    }
    return passages;
  }

  /** An autocoding as it is kept. */
  public static JsonObjectBuilder write(AutocodingRule rule, ProjectNames names) {
    return Json.createObjectBuilder()
        .add("id", rule.id().toString())
        .add("query", rule.query())
        .add("code", names.code(rule.code()))
        .add("codeId", rule.code().toString())
        .add("unit", rule.unit().id())
        .add("readings", rule.readings())
        .add("repeated", rule.repeated())
        .add("coder", names.coder(rule.coder()))
        .add("at", rule.at().toString());
  }

  /** With how many hits it has and how many of them are new; null where it cannot be asked. */
  public static JsonObjectBuilder counted(
      AutocodingRule rule, ProjectReader project, TextIndex index, ProjectNames names) {
    JsonObjectBuilder object = write(rule, names);
    try {
      Set<HitKey> found = index.keys(project, rule.query());
      Set<HitKey> seen = SeenHits.read(rule.seen().text());
      return object
          .add("total", found.size())
          .add("new", found.stream().filter(hit -> !seen.contains(hit)).count());
    } catch (QueryException e) {
      return object.addNull("total").addNull("new");
    }
  }

  /** What asking an autocoding again does. */
  public static JsonObjectBuilder write(Rerun.Outcome outcome, ProjectNames names) {
    return write(outcome.rule(), names)
        .add("new", outcome.fresh())
        .addAll(write(outcome.fresh(), outcome.plan()));
  }

  /** How many passages a step coded. */
  public static long coded(HistoryEntry entry) {
    return entry.changes().stream().filter(Change.PassageCoded.class::isInstance).count();
  }
}
