package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.tables.Analysis;
import no.kodebok.coding.tables.DesignSpec;
import no.kodebok.coding.tables.MissingTreatment;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.ProportionInterval;
import org.jspecify.annotations.Nullable;

/** What table is wanted, as an item of a table plan says it; the keys are the command's options. */
public final class TableRequestJson {
  private static final List<String> KEYS =
      List.of(
          "rows",
          "columns",
          "percent",
          "weight",
          "frequency",
          "filter",
          "missing",
          "statistics",
          "show",
          "ci",
          "adjust",
          "design",
          "minCell",
          "hide");

  private final JsonObject asked;

  private TableRequestJson(JsonObject asked) {
    this.asked = asked;
  }

  /**
   * Reads a request.
   *
   * @throws KodebokException if it is not JSON, a key is not known, or a value is of no such kind
   */
  public static TableRequest read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return new TableRequestJson(reader.readObject()).request();
    } catch (JsonException e) {
      throw new KodebokException(
          TableRequestReason.NOT_JSON, "What table is wanted is no JSON object.", e);
    }
  }

  private TableRequest request() {
    for (String key : asked.keySet()) {
      if (!KEYS.contains(key)) {
        throw NearestNames.missing(NameReason.UNKNOWN_TABLE_KEY, key, KEYS);
      }
    }
    String rows = text("rows");
    if (rows == null || rows.isBlank()) {
      throw new KodebokException(TableRequestReason.NO_ROWS, "A table needs rows.");
    }
    TableRequest request =
        TableRequest.of(rows, columns().toArray(String[]::new))
            .withWeight(text("weight"))
            .withFrequency(text("frequency"))
            .withFilter(text("filter"))
            .withAnalysis(analysis());
    String percent = text("percent");
    if (percent != null) {
      request = request.withPercent(named("percent", percent, PercentMode::of));
    }
    String missing = text("missing");
    if (missing != null) {
      request = request.withMissing(MissingTreatment.parse(missing));
    }
    String statistics = text("statistics");
    if (statistics != null) {
      request = request.withStatistics(Statistic.parse(statistics));
    }
    if (asked.containsKey("minCell")) {
      if (!(asked.get("minCell") instanceof JsonNumber number)
          || number.doubleValue() != number.intValue()) {
        throw unfit("minCell", String.valueOf(asked.get("minCell")));
      }
      request = request.withMinCell(number.intValue());
    }
    JsonValue hide = asked.get("hide");
    if (hide != null) {
      if (!hide.equals(JsonValue.TRUE) && !hide.equals(JsonValue.FALSE)) {
        throw unfit("hide", hide.toString());
      }
      request = request.withHidden(hide.equals(JsonValue.TRUE));
    }
    return request;
  }

  private Analysis analysis() {
    Analysis analysis = Analysis.PLAIN;
    String show = text("show");
    if (show != null) {
      if (!show.equals("means")) {
        throw unfit("show", show);
      }
      analysis = analysis.withMeans();
    }
    String interval = text("ci");
    if (interval != null) {
      analysis = analysis.withIntervals(named("ci", interval, ProportionInterval::of));
    }
    String adjust = text("adjust");
    if (adjust != null) {
      analysis = analysis.withAdjustment(named("adjust", adjust, Adjustment::of));
    }
    String design = text("design");
    return design == null ? analysis : analysis.withDesign(DesignSpec.parse(design));
  }

  private List<String> columns() {
    JsonValue columns = asked.get("columns");
    if (columns == null) {
      return List.of();
    }
    if (columns instanceof JsonArray array
        && array.stream().allMatch(JsonString.class::isInstance)) {
      return array.getValuesAs(JsonString::getString);
    }
    throw unfit("columns", columns.toString());
  }

  private @Nullable String text(String key) {
    JsonValue value = asked.get(key);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.getString().isBlank() ? null : string.getString();
    }
    throw unfit(key, value.toString());
  }

  private static <T> T named(String key, String written, Function<String, Optional<T>> of) {
    return of.apply(written).orElseThrow(() -> unfit(key, written));
  }

  private static KodebokException unfit(String key, String written) {
    return new KodebokException(
        TableRequestReason.UNFIT.with(key, written),
        "\"" + key + "\" of a table cannot be " + written + ".");
  }
}
