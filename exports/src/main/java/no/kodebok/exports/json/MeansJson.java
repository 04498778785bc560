package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.MeansTable.MeanBlock;
import no.kodebok.coding.tables.Sampling;

/** The cells and statistics of means. */
final class MeansJson {
  private MeansJson() {}

  private static JsonObjectBuilder meanCell(Mean mean, Sampling sampling) {
    JsonObjectBuilder json =
        TableParts.counts(TableParts.place(null, mean.column()), mean.n(), mean.weighted());
    TableParts.mean(json, mean, sampling);
    return json;
  }

  static void write(MeansTable table, JsonObjectBuilder json) {
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (MeanBlock block : table.blocks()) {
      for (Mean mean : block.means()) {
        cells.add(
            meanCell(mean, table.head().sampling()).add("columnVariable", block.variable().name()));
      }
    }
    json.add("base", TableParts.base(table.head().base()));
    if (table.blocks().size() == 1) {
      TableParts.statistics(json, table.blocks().getFirst().statistics());
    } else {
      cells.add(meanCell(table.total(), table.head().sampling()));
      if (!table.blocks().isEmpty()) {
        JsonArrayBuilder blocks = Json.createArrayBuilder();
        for (MeanBlock block : table.blocks()) {
          JsonObjectBuilder entry =
              Json.createObjectBuilder()
                  .add("columnVariable", block.variable().name())
                  .add("base", TableParts.base(block.base()));
          TableParts.statistics(entry, block.statistics());
          blocks.add(entry);
        }
        json.add("blocks", blocks);
      }
    }
    json.add("cells", cells);
  }
}
