package no.kodebok.coding.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import no.kodebok.coding.model.SourceText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads texts, as imported or as corrected. */
final class SourceTexts {
  /** Bounds of what is read at a time: characters of text, and parameters of a statement. */
  private static final long PORTION_LENGTH = 2_000_000;

  private static final int PORTION = 500;

  private SourceTexts() {}

  /** Lengths of the texts that these sources have now, at most {@link #PORTION} of them. */
  static Map<UUID, Integer> lengths(Handle h, List<UUID> sources) {
    Map<UUID, Integer> lengths = new HashMap<>();
    h.createQuery("select id, length from source where id in (<sources>)")
        .bindList("sources", sources.stream().map(UUID::toString).toList())
        .map((row, context) -> lengths.put(Rows.id(row, "id"), row.getInt("length")))
        .forEach(before -> {});
    return lengths;
  }

  /**
   * Divides sources into portions that are read with one statement each: one for every answer to an
   * open question would take most of the time.
   */
  static void inPortions(
      List<UUID> sources,
      Function<List<UUID>, Map<UUID, Integer>> lengths,
      Consumer<List<UUID>> use) {
    for (int from = 0; from < sources.size(); from += PORTION) {
      List<UUID> next = sources.subList(from, Math.min(sources.size(), from + PORTION));
      Map<UUID, Integer> known = lengths.apply(next);
      List<UUID> portion = new ArrayList<>();
      long length = 0;
      for (UUID source : next) {
        int own = known.getOrDefault(source, 0);
        if (!portion.isEmpty() && length + own > PORTION_LENGTH) {
          use.accept(portion);
          portion = new ArrayList<>();
          length = 0;
        }
        portion.add(source);
        length += own;
      }
      use.accept(portion);
    }
  }

  /** The texts that these sources have now. */
  static Map<UUID, SourceText> read(Handle h, List<UUID> sources) {
    Map<UUID, SourceText> texts = new LinkedHashMap<>();
    h.createQuery(
            "select s.id, coalesce(r.text, t.text) as text,"
                + " coalesce(r.line_map, t.line_map) as line_map,"
                + " coalesce(r.segments, t.segments) as segments"
                + " from source s join source_text t on t.source = s.id"
                + " left join text_revision r on r.id = s.revision and r.source = s.id"
                + " where s.id in (<sources>) order by s.id")
        .bindList("sources", sources.stream().map(UUID::toString).toList())
        .map((row, context) -> texts.put(Rows.id(row, "id"), text(row)))
        .forEach(before -> {});
    return texts;
  }

  /** What the answers to an open question say now, without lines and segments. */
  static Map<UUID, String> answers(Handle h, UUID question) {
    Map<UUID, String> texts = new HashMap<>();
    h.createQuery(
            "select s.id, coalesce(r.text, t.text) as text"
                + " from source s join batch b on b.id = s.batch"
                + " join source_text t on t.source = s.id"
                + " left join text_revision r on r.id = s.revision and r.source = s.id"
                + " where b.active = 1 and s.question = :question")
        .bind("question", question.toString())
        .map((row, context) -> texts.put(Rows.id(row, "id"), row.getString("text")))
        .forEach(before -> {});
    return texts;
  }

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

  private static SourceText text(ResultSet row) throws SQLException {
    return new SourceText(
        row.getString("text"),
        Packed.readLineMap(row.getBytes("line_map")),
        Packed.readSegments(row.getBytes("segments")));
  }
}
