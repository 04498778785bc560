package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.coding.derive.WeighingReport;
import no.kodebok.coding.derive.WeighingReport.CategoryReport;
import no.kodebok.coding.derive.WeighingReport.MarginReport;

/** What a weight is like; shares as percents. */
public final class WeighingJson {
  private static final double HUNDRED = 100;

  private WeighingJson() {}

  public static JsonObjectBuilder write(WeighingReport report, List<String> notes) {
    JsonArrayBuilder missing = Json.createArrayBuilder();
    report
        .missing()
        .forEach((kind, count) ->
            missing.add(Json.createObjectBuilder().add("kind", kind.id()).add("count", count)));
    JsonArrayBuilder margins = Json.createArrayBuilder();
    for (MarginReport margin : report.margins()) {
      JsonArrayBuilder categories = Json.createArrayBuilder();
      for (CategoryReport category : margin.categories()) {
        categories.add(
            Json.createObjectBuilder()
                .add("value", category.value())
                .add("label", category.label())
                .add("n", category.n())
                .add("before", category.before() * HUNDRED)
                .add("target", category.target() * HUNDRED)
                .add("after", category.after() * HUNDRED)
                .add("meanWeight", category.weight()));
      }
      margins.add(
          Json.createObjectBuilder().add("name", margin.name()).add("categories", categories));
    }
    return Json.createObjectBuilder()
        .add("variable", VariablesJson.write(report.variable(), report.questionnaire().name()))
        .add("n", report.rows())
        .add("weighted", report.weighted())
        .add("missing", missing)
        .add("sum", report.sum())
        .add("mean", report.sum() / report.weighted())
        .add("min", report.lowest())
        .add("max", report.highest())
        .add("zero", report.zero())
        .add("effective", report.effective())
        .add("designEffect", report.designEffect())
        .add("trimmed", report.trimmed())
        .add("rounds", report.rounds())
        .add("margins", margins)
        .add("notes", Json.createArrayBuilder(notes));
  }
}
