package no.kodebok.app.cli;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.TableRequest;
import org.jspecify.annotations.Nullable;

/** The tables of a table plan, whatever else it shows. */
final class PlannedTables {
  private final ProjectReader project;
  private final Language language;
  private final Path file;
  private final List<Table> tables = new ArrayList<>();

  private PlannedTables(ProjectReader project, Language language, Path file) {
    this.project = project;
    this.language = language;
    this.file = file;
  }

  /**
   * Makes them.
   *
   * @throws WrongUseException if the file is no table plan
   */
  static List<Table> of(ProjectReader project, Path file, Language language) {
    PlannedTables made = new PlannedTables(project, language, file);
    made.read();
    return made.tables;
  }

  private void read() {
    JsonArray items;
    try (JsonReader reader = Json.createReader(new StringReader(Files.readString(file)))) {
      items = reader.readObject().getJsonArray("items");
    } catch (IOException | JsonException | ClassCastException e) {
      throw wrong("is no table plan: " + e.getMessage(), e);
    }
    if (items == null) {
      throw wrong("is no table plan: it has no \"items\".", null);
    }
    for (int i = 0; i < items.size(); i++) {
      try {
        item(items.getJsonObject(i));
      } catch (ClassCastException | NullPointerException e) {
        throw wrong("cannot be read at item " + (i + 1) + ".", e);
      }
    }
  }

  private WrongUseException wrong(String what, @Nullable Exception cause) {
    WrongUseException wrong = new WrongUseException("--plan: " + file.getFileName() + " " + what);
    if (cause != null) {
      wrong.initCause(cause);
    }
    return wrong;
  }

  private void item(JsonObject item) {
    JsonObject joint = item.getJsonObject("joint");
    JsonObject table = joint == null ? item.getJsonObject("table") : joint.getJsonObject("table");
    JsonObject battery = item.getJsonObject("battery");
    if (table != null) {
      add(table, table.getString("rows"));
    }
    if (battery != null) {
      JsonArray variables = battery.getJsonArray("variables");
      for (JsonString name : variables.getValuesAs(JsonString.class)) {
        add(battery, name.getString());
      }
    }
  }

  private void add(JsonObject asked, String rows) {
    List<String> columns = new ArrayList<>();
    JsonValue beside = asked.get("columns");
    if (beside instanceof JsonArray several) {
      several.getValuesAs(JsonString.class).forEach(name -> columns.add(name.getString()));
    }
    PercentMode mode =
        PercentMode.of(asked.getString("percent", "column")).orElse(PercentMode.COLUMN);
    TableRequest request =
        TableRequest.of(rows, columns.toArray(String[]::new))
            .withStatistics(Set.of())
            .withWeight(asked.getString("weight", null))
            .withFilter(asked.getString("filter", null))
            .withPercent(mode);
    if (asked.containsKey("minCell")) {
      request = request.withMinCell(asked.getInt("minCell")).withHidden(true);
    }
    tables.add(TableMaker.make(project, request, language));
  }
}
