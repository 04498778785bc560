package no.kodebok.coding.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.TextRange;

/**
 * Reads the codings of one query. A hundred thousand of them share few codes, sources, coders and
 * moments: each is read from its text once.
 */
final class CodingRows {
  private final Map<String, UUID> ids = new HashMap<>();
  private final Map<String, Instant> moments = new HashMap<>();

  Coding read(ResultSet row) throws SQLException {
    return new Coding(
        Rows.id(row, "id"),
        shared(row.getString("code")),
        shared(row.getString("source")),
        new TextRange(row.getInt("start_offset"), row.getInt("end_offset")),
        shared(row.getString("coder")),
        moments.computeIfAbsent(row.getString("coded_at"), Instant::parse),
        Rows.origin(row));
  }

  private UUID shared(String id) {
    return ids.computeIfAbsent(id, UUID::fromString);
  }
}
