package no.kodebok.coding.store.sql;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/** Reads records from rows. */
final class Rows {
  private Rows() {}

  static UUID id(ResultSet row, String column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }

  static @Nullable UUID idIfPresent(ResultSet row, String column) throws SQLException {
    String id = row.getString(column);
    return id == null ? null : UUID.fromString(id);
  }

  static Source source(ResultSet row) throws SQLException {
    return new Source(
        id(row, "id"),
        row.getString("name"),
        SourceKind.valueOf(row.getString("kind")),
        row.getInt("length"),
        row.getInt("words"),
        id(row, "original"),
        idIfPresent(row, "study_case"),
        idIfPresent(row, "question"));
  }

  static Original original(ResultSet row) throws SQLException {
    return new Original(
        id(row, "id"),
        row.getString("file_name"),
        row.getString("format"),
        row.getString("sha256"),
        row.getLong("size"));
  }

  static Case studyCase(ResultSet row) throws SQLException {
    return new Case(id(row, "id"), row.getString("name"), idIfPresent(row, "parent"));
  }

  static Code code(ResultSet row) throws SQLException {
    return new Code(
        id(row, "id"),
        row.getString("name"),
        idIfPresent(row, "parent"),
        row.getInt("position"),
        row.getString("definition"),
        row.getString("use_when"),
        row.getString("do_not_use"),
        row.getString("example"),
        strings(row.getString("aliases")),
        row.getString("colour"));
  }

  static Coding coding(ResultSet row) throws SQLException {
    return new Coding(
        id(row, "id"),
        id(row, "code"),
        id(row, "source"),
        new TextRange(row.getInt("start_offset"), row.getInt("end_offset")),
        id(row, "coder"),
        Instant.parse(row.getString("coded_at")));
  }

  static Coder coder(ResultSet row) throws SQLException {
    return new Coder(id(row, "id"), row.getString("name"));
  }

  static Memo memo(ResultSet row) throws SQLException {
    return new Memo(
        id(row, "id"),
        id(row, "about"),
        row.getString("text"),
        id(row, "coder"),
        Instant.parse(row.getString("written_at")));
  }

  private static List<String> strings(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .toList();
    }
  }
}
