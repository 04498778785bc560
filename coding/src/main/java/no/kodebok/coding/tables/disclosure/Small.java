package no.kodebok.coding.tables.disclosure;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Table;

/** Whether a table has anything to hide. */
final class Small {
  private Small() {}

  static boolean any(Table table, int threshold) {
    return counts(table).anyMatch(count -> count > 0 && count < threshold);
  }

  private static LongStream counts(Table table) {
    return switch (table) {
      case FrequencyTable t ->
          Stream.concat(t.cells().stream(), t.missing().stream()).mapToLong(c -> c.count());
      case CrossTable t ->
          Stream.concat(t.totals().stream(), t.blocks().stream().flatMap(b -> b.cells().stream()))
              .mapToLong(c -> c.count());
      case SetTable t ->
          LongStream.concat(
              t.cells().stream().mapToLong(c -> c.count()),
              t.blocks().stream()
                  .flatMap(b -> b.columns().stream())
                  .flatMapToLong(c ->
                      LongStream.concat(
                          LongStream.of(c.cases()), c.cells().stream().mapToLong(x -> x.count()))));
      case MeansTable t ->
          t.blocks().stream().flatMap(b -> b.means().stream()).mapToLong(m -> m.n());
      case BatteryTable t ->
          t.items().stream().flatMap(i -> i.cells().stream()).mapToLong(c -> c.count());
    };
  }
}
