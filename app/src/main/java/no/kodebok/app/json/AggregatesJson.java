package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.aggregates.AggregateCheck;
import no.kodebok.coding.aggregates.AggregateChecks;
import no.kodebok.coding.aggregates.TableLayout;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.importers.FindingMessages;
import no.kodebok.importers.aggregate.AggregateFindings;
import org.jspecify.annotations.Nullable;

/** Published tables: which there are, and one with its marks and checks. */
public final class AggregatesJson {
  private AggregatesJson() {}

  /** All of a project, without their cells. */
  public static JsonArrayBuilder list(ProjectReader project) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Aggregate aggregate : project.aggregates()) {
      array.add(
          about(aggregate.table()).add("id", aggregate.id().toString()).add("kind", "aggregate"));
    }
    return array;
  }

  /** What a table is, in short. */
  static JsonObjectBuilder about(AggregateTable table) {
    long wrong = AggregateChecks.of(table).stream().filter(AggregateCheck::warning).count();
    return JsonParts.addOrNull(
            Json.createObjectBuilder().add("name", table.name()).add("title", table.title()),
            "sheet",
            table.sheet())
        .add("rows", table.rows().size())
        .add("columns", table.width() - table.labelColumns())
        .add("warnings", wrong);
  }

  /** A whole table. */
  public static JsonObjectBuilder show(Aggregate aggregate, Language language) {
    AggregateTable table = aggregate.table();
    TableLayout layout = TableLayout.of(table);
    JsonArrayBuilder columns = Json.createArrayBuilder();
    for (int column = 0; column < table.width(); column++) {
      columns.add(
          Json.createObjectBuilder()
              .add("name", String.join(" – ", table.headings(column)))
              .add("kind", layout.column(column).name().toLowerCase(Locale.ROOT))
              .add("total", layout.isTotal(column)));
    }
    JsonArrayBuilder headers = Json.createArrayBuilder();
    table.headers().forEach(row -> headers.add(texts(row, table.width())));
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (int i = 0; i < table.rows().size(); i++) {
      AggregateRow row = table.rows().get(i);
      JsonArrayBuilder cells = Json.createArrayBuilder();
      for (int column = 0; column < table.width(); column++) {
        cells.add(cell(row.cell(column)));
      }
      rows.add(
          Json.createObjectBuilder()
              .add("line", row.line())
              .add("label", table.label(row))
              .add("kind", layout.row(i).name().toLowerCase(Locale.ROOT))
              .add("cells", cells));
    }
    JsonArrayBuilder checks = Json.createArrayBuilder();
    AggregateChecks.of(table).forEach(check -> checks.add(check(check, table, language)));
    return about(table)
        .add("id", aggregate.id().toString())
        .add("kind", "aggregate")
        .add("labelColumns", table.labelColumns())
        .add("columnKinds", columns)
        .add("headers", headers)
        .add("body", rows)
        .add("notes", Json.createArrayBuilder(table.notes()))
        .add("checks", checks);
  }

  private static JsonArrayBuilder texts(AggregateRow row, int width) {
    JsonArrayBuilder texts = Json.createArrayBuilder();
    for (int column = 0; column < width; column++) {
      texts.add(row.cell(column).text());
    }
    return texts;
  }

  private static JsonObjectBuilder cell(AggregateCell cell) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("text", cell.text())
            .add("kind", cell.kind().name().toLowerCase(Locale.ROOT));
    BigDecimal value = cell.value();
    if (value != null) {
      object.add("value", value).add("percent", cell.percent());
    }
    return object;
  }

  private static JsonObjectBuilder check(
      AggregateCheck check, AggregateTable table, Language language) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("kind", check.kind())
            .add("severity", check.warning() ? "warning" : "note")
            .add("message", FindingMessages.text(AggregateFindings.of(check, table, ""), language));
    String cell = check.cell();
    Integer line = check.line();
    Integer column = check.column();
    if (cell != null && line != null && column != null) {
      object.add("cell", cell).add("line", line.intValue()).add("column", column.intValue());
    }
    return object;
  }

  /** The table of this name, as written or but for case; null where there is none. */
  public static @Nullable Aggregate find(ProjectReader project, String name) {
    List<Aggregate> all = project.aggregates();
    for (Aggregate aggregate : all) {
      if (aggregate.table().name().equals(name) || aggregate.id().toString().equals(name)) {
        return aggregate;
      }
    }
    List<Aggregate> alike =
        all.stream().filter(one -> one.table().name().equalsIgnoreCase(name)).toList();
    return alike.size() == 1 ? alike.getFirst() : null;
  }
}
