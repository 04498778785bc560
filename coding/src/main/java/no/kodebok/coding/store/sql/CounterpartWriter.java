package no.kodebok.coding.store.sql;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.OwnJson;
import no.kodebok.coding.store.ConflictReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Swaps how other programs know things. */
final class CounterpartWriter {
  private final Handle h;

  CounterpartWriter(Handle h) {
    this.h = h;
  }

  void change(List<Counterpart> before, List<Counterpart> after) {
    if (!before.isEmpty()) {
      PreparedBatch removed =
          h.prepareBatch(
              "delete from counterpart where thing = :thing and part = :part and guid = :guid"
                  + " and said = :said");
      before.forEach(one -> bound(removed, one).add());
      for (int gone : removed.execute()) {
        Conflict.expectOne(gone, ConflictReason.COUNTERPART_CHANGED.plain());
      }
    }
    if (!after.isEmpty()) {
      PreparedBatch added =
          h.prepareBatch(
              "insert into counterpart (thing, part, guid, said)"
                  + " values (:thing, :part, :guid, :said) on conflict do nothing");
      after.forEach(one -> bound(added, one).add());
      for (int one : added.execute()) {
        Conflict.expectOne(one, ConflictReason.COUNTERPART_CHANGED.plain());
      }
    }
  }

  private static PreparedBatch bound(PreparedBatch batch, Counterpart one) {
    return batch
        .bind("thing", one.thing().toString())
        .bind("part", one.part())
        .bind("guid", one.guid())
        .bind("said", written(one.said()));
  }

  private static String written(Map<String, String> said) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    said.forEach(object::add);
    return object.build().toString();
  }

  static Counterpart read(ResultSet row) throws SQLException {
    Map<String, String> said = new TreeMap<>();
    String written = row.getString("said");
    if (!written.equals("{}")) {
      try (var reader = OwnJson.reader(new StringReader(written))) {
        reader
            .readObject()
            .forEach((name, value) -> said.put(name, ((JsonString) value).getString()));
      }
    }
    return new Counterpart(
        Rows.id(row, "thing"), row.getString("part"), row.getString("guid"), said);
  }
}
