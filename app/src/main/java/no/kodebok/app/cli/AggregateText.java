package no.kodebok.app.cli;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A published table on a terminal: as printed, its notes, and what was checked. */
final class AggregateText {
  private final PrintWriter out;

  AggregateText(PrintWriter out) {
    this.out = out;
  }

  void print(JsonObject table) {
    if (!table.getString("title").isEmpty()) {
      out.println(table.getString("title"));
    }
    int labels = table.getInt("labelColumns");
    List<List<String>> lines = new ArrayList<>();
    for (JsonArray header : table.getJsonArray("headers").getValuesAs(JsonArray.class)) {
      lines.add(header.getValuesAs(JsonString::getString));
    }
    int headers = lines.size();
    for (JsonObject row : table.getJsonArray("body").getValuesAs(JsonObject.class)) {
      lines.add(
          row.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
              .map(cell -> cell.getString("text"))
              .toList());
    }
    int[] widths = new int[table.getJsonArray("columnKinds").size()];
    for (List<String> line : lines) {
      for (int column = 0; column < line.size(); column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i == headers && headers > 0) {
        out.println("-".repeat(Arrays.stream(widths).sum() + 2 * (widths.length - 1)));
      }
      out.println(line(lines.get(i), widths, labels).stripTrailing());
    }
    table.getJsonArray("notes").getValuesAs(JsonString::getString).forEach(out::println);
    out.println();
    for (JsonObject check : table.getJsonArray("checks").getValuesAs(JsonObject.class)) {
      String cell = check.containsKey("cell") ? check.getString("cell") + ": " : "";
      out.println(
          (check.getString("severity").equals("warning") ? "! " : "  ")
              + cell
              + check.getString("message"));
    }
  }

  private static String line(List<String> cells, int[] widths, int labels) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String space = " ".repeat(widths[column] - cell.length());
      line.append(column < labels ? cell + space : space + cell).append("  ");
    }
    return line.toString();
  }
}
