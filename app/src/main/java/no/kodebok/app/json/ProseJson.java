package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.prose.Claim;
import no.kodebok.coding.prose.Finding;
import no.kodebok.coding.prose.Finding.Verdict;
import no.kodebok.coding.prose.Statement;
import no.kodebok.coding.prose.TableFigure;

/** What became of the numbers in a text. */
public final class ProseJson {
  private ProseJson() {}

  /**
   * {@code {"text", "statements": […], "summary": {…}}}; lines count from 1, start and end are
   * UTF-16 offsets.
   */
  public static JsonObject of(String name, SourceText text, List<Finding> findings) {
    JsonArrayBuilder statements = Json.createArrayBuilder();
    Map<String, Integer> summary = new TreeMap<>();
    for (Verdict verdict : Verdict.values()) {
      summary.put(verdict.id(), 0);
    }
    for (Finding finding : findings) {
      summary.merge(finding.verdict().id(), 1, Integer::sum);
      statements.add(statement(text, finding));
    }
    JsonObjectBuilder counts = Json.createObjectBuilder();
    summary.forEach(counts::add);
    return Json.createObjectBuilder()
        .add("text", name)
        .add("statements", statements)
        .add("summary", counts)
        .build();
  }

  private static JsonObjectBuilder statement(SourceText text, Finding finding) {
    Statement statement = finding.statement();
    LineRange lines = text.lines(statement.range());
    Claim claim = statement.claim();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("line", lines.first())
            .add("lines", Json.createArrayBuilder().add(lines.first()).add(lines.last()))
            .add("start", statement.range().start())
            .add("end", statement.range().end())
            .add("phrase", statement.range().in(text.text()).replaceAll("\\s+", " "))
            .add("kind", statement.kind().id())
            .add("hedge", statement.hedge().id())
            .add("value", claim.value())
            .add("low", claim.low());
    if (claim.high() < Double.MAX_VALUE) {
      json.add("high", claim.high());
    } else {
      json.addNull("high");
    }
    Statement.Trend trend = statement.trend();
    if (trend != null) {
      json.add("from", trend.from().value())
          .add("direction", trend.direction() > 0 ? "up" : trend.direction() < 0 ? "down" : "any");
    }
    if (statement.base() > 0) {
      json.add("base", statement.base());
    }
    JsonArrayBuilder figures = Json.createArrayBuilder();
    finding.figures().forEach(figure -> figures.add(figure(statement, figure)));
    return json.add("verdict", finding.verdict().id()).add("figures", figures);
  }

  private static JsonObjectBuilder figure(Statement statement, TableFigure figure) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("table", figure.table())
            .add("origin", figure.origin())
            .add("row", figure.row())
            .add("column", figure.column());
    if (Double.isFinite(figure.percent())) {
      json.add("percent", figure.percent());
      if (statement.kind() == Statement.Kind.SHARE) {
        json.add("difference", figure.percent() - statement.claim().value());
      }
    } else {
      json.addNull("percent");
    }
    if (Double.isFinite(figure.mean())) {
      json.add("mean", figure.mean());
      number(json, "median", figure.median());
    }
    whole(json, "count", figure.count());
    whole(json, "base", figure.base());
    return json;
  }

  private static void number(JsonObjectBuilder json, String name, double number) {
    if (Double.isFinite(number)) {
      json.add(name, number);
    }
  }

  private static void whole(JsonObjectBuilder json, String name, long number) {
    if (number >= 0) {
      json.add(name, number);
    } else {
      json.addNull(name);
    }
  }
}
