package no.kodebok.coding.store.sql;

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
        .map((row, context) ->
            new SourceText(
                row.getString("text"),
                Packed.readLineMap(row.getBytes("line_map")),
                Packed.readSegments(row.getBytes("segments"))))
        .findOne();
  }
}
