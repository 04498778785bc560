package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.json.AutocodingJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.autocoding.Rerun;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/** The autocodings that a project keeps, and asking them again. */
final class AutocodingRuns {
  private final ProjectSession session;
  private final ProjectNames names;
  private final List<AutocodingRule> rules;

  /**
   * Those that are asked again.
   *
   * @param code only those of this code and its children; null for all
   */
  AutocodingRuns(ProjectSession session, @Nullable CodePath code) {
    ProjectStore store = session.store();
    this.session = session;
    this.names = new ProjectNames(store);
    Codebook codebook = store.codebook();
    Set<UUID> codes = code == null ? null : codebook.withDescendants(codebook.get(code).id());
    this.rules =
        store.autocodings().stream()
            .filter(AutocodingRule::repeated)
            .filter(rule -> codes == null || codes.contains(rule.code()))
            .toList();
  }

  JsonObject list() {
    JsonArrayBuilder array = Json.createArrayBuilder();
    rules.forEach(
        rule -> array.add(AutocodingJson.counted(rule, session.store(), session.index(), names)));
    return Json.createObjectBuilder().add("autocodings", array).build();
  }

  void say(PrintWriter out) {
    TextTable table = new TextTable("id", "code", "unit", "readings", "hits", "new", "query");
    for (JsonObject rule : list().getJsonArray("autocodings").getValuesAs(JsonObject.class)) {
      table.row(
          rule.getString("id"),
          rule.getString("code"),
          rule.getString("unit"),
          rule.getString("readings"),
          rule.isNull("total") ? "cannot be asked" : rule.getInt("total"),
          rule.isNull("new") ? "" : rule.getInt("new"),
          rule.getString("query"));
    }
    table.print(out);
  }

  Result rerun(String coder, boolean dryRun) {
    ProjectStore store = session.store();
    Rerun again = Rerun.of(store, session.index(), rules);
    List<Rerun.Outcome> outcomes = again.plan(store, coder);
    boolean anything = outcomes.stream().anyMatch(one -> !one.plan().passages().isEmpty());
    HistoryEntry entry = dryRun || !anything ? null : store.write(coder, again);
    return new Result(outcomes, again.faults(), entry, names);
  }

  /** What asking them again did, or would do. */
  record Result(
      List<Rerun.Outcome> outcomes,
      List<Rerun.Fault> failed,
      @Nullable HistoryEntry entry,
      ProjectNames names) {
    int faults() {
      return failed.size();
    }

    JsonObject json() {
      JsonArrayBuilder array = Json.createArrayBuilder();
      outcomes.forEach(outcome -> array.add(AutocodingJson.write(outcome, names)));
      JsonArrayBuilder wrong = Json.createArrayBuilder();
      failed.forEach(fault ->
          wrong.add(
              AutocodingJson.write(fault.rule(), names)
                  .add("error", String.valueOf(fault.because().getMessage()))));
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("autocodings", array)
              .add("failed", wrong)
              .add("coded", entry == null ? 0 : AutocodingJson.coded(entry));
      if (entry == null) {
        return object.addNull("change").build();
      }
      return object.add("change", entry.number()).build();
    }

    void say(PrintWriter out, boolean dryRun) {
      for (Rerun.Outcome outcome : outcomes) {
        out.println(
            outcome.rule().query()
                + " → "
                + outcome.code()
                + ": "
                + AutocodeCommand.count(outcome.fresh(), "new hit")
                + ", "
                + AutocodeCommand.count(outcome.plan().passages().size(), "passage")
                + (dryRun ? " would be coded" : " coded")
                + (outcome.plan().skipped() == 0
                    ? ""
                    : "; " + outcome.plan().skipped() + " had it already")
                + ".");
      }
      failed.forEach(fault ->
          out.println(
              fault.rule().query()
                  + " → "
                  + names.code(fault.rule().code())
                  + ": cannot be asked. "
                  + fault.because().getMessage()));
      if (outcomes.isEmpty() && failed.isEmpty()) {
        out.println("No autocodings are kept.");
      }
    }
  }
}
