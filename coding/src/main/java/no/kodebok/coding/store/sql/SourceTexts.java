package no.kodebok.coding.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.model.SourceText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads texts, as imported or as corrected. */
final class SourceTexts {
  private SourceTexts() {}

  /**
   * The text of a source.
   *
   * @param revision null for the text as imported
   */
  static Optional<SourceText> read(Handle h, UUID source, @Nullable UUID revision) {
    String table =
        revision == null
            ? "source_text where source = :source"
            : "text_revision where source = :source and id = '" + revision + "'";
    return h.createQuery("select text, line_map, segments from " + table)
        .bind("source", source.toString())
        .map((row, context) -> text(row))
        .findOne();
  }

  /** The texts that some sources have now, as corrected where they are; in any order. */
  static Map<UUID, SourceText> read(Handle h, Collection<UUID> sources) {
    Map<UUID, SourceText> texts = new HashMap<>();
    h.createQuery(
            "select s.id, coalesce(r.text, t.text) as text,"
                + " coalesce(r.line_map, t.line_map) as line_map,"
                + " coalesce(r.segments, t.segments) as segments"
                + " from source s join source_text t on t.source = s.id"
                + " left join text_revision r on r.source = s.id and r.id = s.revision"
                + " where s.id in (<sources>)")
        .bindList("sources", sources.stream().map(UUID::toString).toList())
        .map((row, context) -> texts.put(Rows.id(row, "id"), text(row)))
        .forEach(before -> {});
    return texts;
  }

  private static SourceText text(ResultSet row) throws SQLException {
    return new SourceText(
        row.getString("text"),
        Packed.readLineMap(row.getBytes("line_map")),
        Packed.readSegments(row.getBytes("segments")));
  }
}
