package no.kodebok.coding.store.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.kodebok.coding.model.Column;
import org.jspecify.annotations.Nullable;

/** Packs columns beside the work of the database, which only one thread can do. */
final class PackedColumns {
  private final Map<String, CompletableFuture<byte[]>> packing = new LinkedHashMap<>();

  private PackedColumns() {}

  /** Begins to pack them. */
  static PackedColumns begin(Map<String, Column> columns) {
    PackedColumns packed = new PackedColumns();
    columns.forEach((name, column) ->
        packed.packing.put(name, CompletableFuture.supplyAsync(() -> Packed.column(column))));
    return packed;
  }

  /** The column of this name, packed; null when there is none. */
  byte @Nullable [] of(String name) {
    CompletableFuture<byte[]> column = packing.get(name);
    return column == null ? null : column.join();
  }
}
