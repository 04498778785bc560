package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What the table plan of a project asks for, as an item of a plan file. */
public final class PlannedItem {
  private PlannedItem() {}

  /** Whether it is a table, which is kept without the key that says so. */
  public static boolean isTable(JsonObject asked) {
    return asked.containsKey("rows");
  }

  /**
   * The item.
   *
   * @param title empty for the one that it gives itself
   */
  public static JsonObject of(JsonObject asked, String title) {
    JsonObject item =
        isTable(asked) ? Json.createObjectBuilder().add("table", asked).build() : asked;
    String kind = item.keySet().iterator().next();
    if (title.isEmpty() || !(item.get(kind) instanceof JsonObject inner)) {
      return item;
    }
    JsonObjectBuilder titled = Json.createObjectBuilder(inner).add("title", title);
    return Json.createObjectBuilder().add(kind, titled).build();
  }
}
