package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.progress.CodingProgress;
import no.kodebok.coding.progress.Coverage;
import no.kodebok.coding.store.ProjectReader;

/** The material at a glance, and how far each source and each coder has come. */
public final class OverviewJson {
  private final ProjectReader project;
  private final CodingProgress progress;
  private final List<Coder> coders;

  private OverviewJson(ProjectReader project, CodingProgress progress) {
    this.project = project;
    this.progress = progress;
    this.coders = project.coders();
  }

  public static JsonObject of(ProjectReader project, CodingProgress progress) {
    return new OverviewJson(project, progress).write();
  }

  private JsonObject write() {
    Map<UUID, Tally> rows = new LinkedHashMap<>();
    Map<SourceKind, Tally> kinds = new LinkedHashMap<>();
    Map<UUID, Tally> ofCoders = new HashMap<>();
    Tally everything = new Tally();
    for (Source source : project.sources()) {
      UUID question = source.question();
      List<Tally> tallies =
          List.of(
              rows.computeIfAbsent(question == null ? source.id() : question, r -> new Tally()),
              kinds.computeIfAbsent(source.kind(), k -> new Tally()),
              everything);
      tallies.forEach(tally -> tally.add(source, progress.of(source.id(), null)));
      for (Coder coder : coders) {
        Coverage own = progress.of(source.id(), coder.id());
        tallies.forEach(tally -> tally.addOf(coder.id(), own));
        ofCoders.computeIfAbsent(coder.id(), c -> new Tally()).add(source, own);
      }
    }
    return Json.createObjectBuilder()
        .add("words", everything.words)
        .add("coded", share(everything.covered, everything.length))
        .add("codings", everything.codings)
        .add("kinds", kinds(kinds))
        .add("coders", coders(ofCoders))
        .add("sources", sources(rows))
        .build();
  }

  private static JsonArrayBuilder kinds(Map<SourceKind, Tally> kinds) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    kinds.forEach((kind, tally) ->
        array.add(
            Json.createObjectBuilder()
                .add("kind", kind.id())
                .add("sources", tally.sources)
                .add("words", tally.words)
                .add("touched", tally.touched)
                .add("coded", share(tally.covered, tally.length))));
    return array;
  }

  private JsonArrayBuilder coders(Map<UUID, Tally> tallies) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Coder coder : coders) {
      Tally tally = tallies.getOrDefault(coder.id(), new Tally());
      if (tally.codings > 0) {
        array.add(
            Json.createObjectBuilder()
                .add("name", coder.name())
                .add("codings", tally.codings)
                .add("touched", tally.touched)
                .add("coded", share(tally.covered, tally.length)));
      }
    }
    return array;
  }

  private JsonArrayBuilder sources(Map<UUID, Tally> rows) {
    Map<UUID, Variable> questions = new HashMap<>();
    project.questionnaires().forEach(q -> q.variables().forEach(v -> questions.put(v.id(), v)));
    JsonArrayBuilder array = Json.createArrayBuilder();
    rows.forEach((id, tally) -> {
      Variable question = questions.get(id);
      JsonObjectBuilder ofCoders = Json.createObjectBuilder();
      for (Coder coder : coders) {
        long own = tally.byCoder.getOrDefault(coder.id(), 0L);
        if (own > 0) {
          ofCoders.add(coder.name(), share(own, tally.length));
        }
      }
      Source first = tally.first();
      JsonObjectBuilder row =
          Json.createObjectBuilder()
              .add("id", id.toString())
              .add("name", question == null ? first.name() : question.name())
              .add("kind", first.question() == null ? first.kind().id() : "openQuestion")
              .add("words", tally.words)
              .add("codings", tally.codings)
              .add("coded", share(tally.covered, tally.length))
              .add("coders", ofCoders);
      if (first.question() != null) {
        row.add("label", question == null ? "" : question.label())
            .add("answers", tally.sources)
            .add("touched", tally.touched);
      }
      array.add(row);
    });
    return array;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** What some sources come to together. Lengths and coverage in UTF-16 units. */
  private static final class Tally {
    private final List<Source> kept = new ArrayList<>(1);
    private final Map<UUID, Long> byCoder = new HashMap<>();
    private int sources;
    private int touched;
    private long words;
    private long length;
    private long covered;
    private int codings;

    void add(Source source, Coverage coverage) {
      if (kept.isEmpty()) {
        kept.add(source);
      }
      sources++;
      words += source.words();
      length += source.length();
      covered += coverage.covered();
      codings += coverage.passages();
      touched += coverage.passages() > 0 ? 1 : 0;
    }

    void addOf(UUID coder, Coverage coverage) {
      if (coverage.passages() > 0) {
        byCoder.merge(coder, coverage.covered(), Long::sum);
      }
    }

    Source first() {
      return kept.getFirst();
    }
  }
}
