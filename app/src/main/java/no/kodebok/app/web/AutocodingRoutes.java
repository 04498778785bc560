package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.app.json.AutocodingJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.coding.autocoding.AutocodingEdits;
import no.kodebok.coding.autocoding.Rerun;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.store.ProjectStore;

/** Autocodings that are kept, what is new for them, and asking them again. */
final class AutocodingRoutes {
  private final Sight sight;
  private final Who who;
  private final IndexWorker index;

  AutocodingRoutes(Sight sight, Who who, IndexWorker index) {
    this.sight = sight;
    this.who = who;
    this.index = index;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/autocodings", this::list);
    routes.post("/api/autocodings/rerun", this::rerun);
    routes.post("/api/autocodings/{id}/end", this::end);
  }

  private List<AutocodingRule> rules(Context request) {
    return sight.of(request).autocodings().stream().filter(AutocodingRule::repeated).toList();
  }

  private void list(Context request) {
    ProjectNames names = new ProjectNames(sight.of(request));
    JsonArrayBuilder array = Json.createArrayBuilder();
    rules(request)
        .forEach(rule ->
            array.add(AutocodingJson.counted(rule, sight.of(request), sight.session(request).index(), names)));
    Answers.json(request, Json.createObjectBuilder().add("autocodings", array));
  }

  private void rerun(Context request) {
    String coder = who.of(request);
    ProjectStore store = sight.of(request);
    Rerun again = Rerun.of(store, sight.session(request).index(), rules(request));
    HistoryEntry entry = store.write(coder, again);
    index.wake();
    JsonObjectBuilder answer = Answers.changed(sight.of(request), coder);
    Answers.json(request, answer.add("coded", AutocodingJson.coded(entry)));
  }

  private void end(Context request) {
    String coder = who.of(request);
    sight.of(request).write(coder, AutocodingEdits.end(Answers.id(request.pathParam("id"))));
    Answers.json(request, Answers.changed(sight.of(request), coder));
  }
}
