package no.kodebok.coding.tables.layout;

import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Table;

/** Lays tables out. */
public final class TableLayout {
  private TableLayout() {}

  /** The table as a reader wants it: percents where it has them, with the base beneath. */
  public static TableGrid of(Table table, Messages messages) {
    return switch (table) {
      case FrequencyTable frequency -> new FrequencyLayout(frequency, messages).grid();
      case SetTable set ->
          set.blocks().isEmpty()
              ? new SetLayout(set, messages).grid()
              : new SetCrossLayout(set, messages).grid();
      case MeansTable means -> new MeansLayout(means, messages).grid();
      case BatteryTable battery -> new BatteryLayout(battery, messages).grid();
      case CrossTable cross ->
          cross.head().percent() == PercentMode.NONE
              ? counts(cross, messages)
              : new PercentLayout(cross, messages).grid();
    };
  }

  /** The respondents in each cell of a cross table, unweighted. */
  public static TableGrid counts(CrossTable table, Messages messages) {
    return new CountLayout(table, messages).grid();
  }
}
