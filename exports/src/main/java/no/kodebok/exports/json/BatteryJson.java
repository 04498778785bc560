package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.BatteryTable.BatteryCell;
import no.kodebok.coding.tables.BatteryTable.BatteryItem;
import no.kodebok.coding.tables.statistics.Reliability;

/** The questions, cells and statistics of batteries. */
final class BatteryJson {
  private BatteryJson() {}

  static void write(BatteryTable table, JsonObjectBuilder json) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    JsonArrayBuilder items = Json.createArrayBuilder();
    JsonArrayBuilder nets = Json.createArrayBuilder();
    for (int i = 0; i < table.items().size(); i++) {
      BatteryItem item = table.items().get(i);
      for (int j = 0; j < table.values().size(); j++) {
        BatteryCell cell = item.cells().get(j);
        JsonObjectBuilder entry =
            TableParts.counts(
                TableParts.place(item.item(), table.values().get(j)),
                cell.count(),
                cell.weighted());
        TableParts.number(entry, "percent", cell.percent());
        TableParts.number(entry, "rowPercent", cell.percent());
        TableParts.estimate(entry, cell.estimate(), table.head().sampling());
        cells.add(entry);
      }
      JsonObjectBuilder total =
          TableParts.counts(
              TableParts.place(item.item(), null), item.base().valid(), item.base().weighted());
      JsonObjectBuilder listed =
          Json.createObjectBuilder()
              .add("name", item.item().code())
              .add("label", item.item().label())
              .add("base", TableParts.base(item.base()));
      if (item.mean() != null) {
        TableParts.mean(total, item.mean(), table.head().sampling());
        TableParts.mean(listed, item.mean(), table.head().sampling());
      }
      if (table.reliability() != null) {
        Reliability.Item reliable = table.reliability().items().get(i);
        TableParts.number(listed, "itemRestCorrelation", reliable.restCorrelation());
        TableParts.number(listed, "alphaIfDeleted", reliable.alphaWithout());
      }
      cells.add(total);
      items.add(listed);
      item.nets().forEach(net -> nets.add(TableParts.net(net).add("item", item.item().code())));
    }
    json.add("base", TableParts.base(table.head().base()))
        .add("items", items)
        .add("cells", cells)
        .add("nets", nets);
    if (table.reliability() != null) {
      json.add("listwise", table.reliability().n());
      TableParts.number(json, "standardizedAlpha", table.reliability().standardized());
    }
    TableParts.statistics(json, table.statistics());
  }
}
