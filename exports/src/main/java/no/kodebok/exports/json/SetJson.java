package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.Letters;
import no.kodebok.coding.tables.Ranks;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetCell;
import no.kodebok.coding.tables.SetTable.SetColumn;
import org.jspecify.annotations.Nullable;

/** The base and cells of multiple-response sets. */
final class SetJson {
  private SetJson() {}

  static void write(SetTable table, JsonObjectBuilder json) {
    json.add("base", base(table)).add("cells", cells(table));
    if (!table.statistics().isEmpty()) {
      TableParts.statistics(json, table.statistics());
    }
    if (table.blocks().size() == 1) {
      json.add(
          "columnTests", TableParts.tests(table.blocks().getFirst().tests(), table.adjustment()));
    } else if (!table.blocks().isEmpty()) {
      JsonArrayBuilder blocks = Json.createArrayBuilder();
      for (SetBlock block : table.blocks()) {
        blocks.add(
            Json.createObjectBuilder()
                .add("columnVariable", block.variable().name())
                .add("columnTests", TableParts.tests(block.tests(), table.adjustment())));
      }
      json.add("blocks", blocks);
    }
  }

  private static JsonObjectBuilder base(SetTable set) {
    JsonObjectBuilder json = TableParts.base(set.head().base());
    TableParts.whole(json, "mentioned", set.mentioned());
    TableParts.number(json, "answeredWeighted", set.answeredWeighted());
    TableParts.whole(json, "responses", set.responses());
    TableParts.number(json, "responsesWeighted", set.responsesWeighted());
    return json;
  }

  private static JsonArrayBuilder cells(SetTable table) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (SetBlock block : table.blocks()) {
      Letters letters = Letters.of(block);
      for (SetColumn column : block.columns()) {
        for (SetCell cell : column.cells()) {
          JsonObjectBuilder json =
              set(table, cell, column.column()).add("columnVariable", block.variable().name());
          if (!letters.isEmpty() && !column.column().isGroup()) {
            TableParts.letters(json, letters.of(cell.row(), column.column()));
          }
          cells.add(json);
        }
        JsonObjectBuilder total =
            TableParts.place(null, column.column()).add("columnVariable", block.variable().name());
        TableParts.counts(
            total,
            table.ofAnswered() ? column.answered() : column.cases(),
            table.ofAnswered() ? column.answeredWeighted() : column.casesWeighted());
        TableParts.whole(total, "answered", column.answered());
        TableParts.number(total, "answeredWeighted", column.answeredWeighted());
        TableParts.whole(total, "mentioned", column.cases());
        TableParts.whole(total, "responses", column.responses());
        TableParts.number(total, "responsesWeighted", column.responsesWeighted());
        if (!letters.of(column.column()).isEmpty()) {
          total.add("letter", letters.of(column.column()));
        }
        cells.add(total);
      }
    }
    for (int i = 0; i < table.cells().size(); i++) {
      JsonObjectBuilder json = set(table, table.cells().get(i), null);
      if (table.ranks() != null) {
        ranks(json, table.ranks().items().get(i));
      }
      cells.add(json);
    }
    return cells;
  }

  private static JsonObjectBuilder set(SetTable table, SetCell cell, @Nullable Category column) {
    JsonObjectBuilder json =
        TableParts.counts(TableParts.place(cell.row(), column), cell.count(), cell.weighted());
    TableParts.number(
        json, "percent", table.ofAnswered() ? cell.percentOfAnswered() : cell.percentOfCases());
    TableParts.number(json, "percentOfCases", cell.percentOfCases());
    TableParts.number(json, "percentOfAnswered", cell.percentOfAnswered());
    TableParts.number(json, "percentOfResponses", cell.percentOfResponses());
    return json;
  }

  /** Respondents by the rank that they give the item, and the mean of their ranks. */
  private static void ranks(JsonObjectBuilder json, Ranks.ItemRanks item) {
    JsonArrayBuilder ranks = Json.createArrayBuilder();
    for (int rank = 0; rank < item.counts().size(); rank++) {
      ranks.add(
          Json.createObjectBuilder()
              .add("rank", rank + 1)
              .add("count", item.counts().get(rank))
              .add("weighted", item.weighted().get(rank)));
    }
    json.add("ranks", ranks).add("ranked", item.ranked());
    TableParts.number(json, "meanRank", item.mean());
  }
}
