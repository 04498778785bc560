package no.kodebok.coding.store.sql;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectCounts;

/**
 * Counts in the database. An import is not withdrawn while there are codings on it, so that every
 * coding counts.
 */
final class SqlCounts implements ProjectCounts {
  private static final String ACTIVE = "select id from batch where active = 1";

  private final Handles handles;

  SqlCounts(Handles handles) {
    this.handles = handles;
  }

  @Override
  public Map<SourceKind, Integer> sources() {
    return handles.with(h -> {
      Map<SourceKind, Integer> counts = new EnumMap<>(SourceKind.class);
      h.createQuery(
              "select kind, count(*) as n from source where batch in ("
                  + ACTIVE
                  + ") group by kind")
          .map((row, context) ->
              counts.put(SourceKind.valueOf(row.getString("kind")), row.getInt("n")))
          .forEach(before -> {});
      return counts;
    });
  }

  @Override
  public int cases() {
    return number("select count(*) from study_case where batch in (" + ACTIVE + ")");
  }

  @Override
  public int codes() {
    return number("select count(*) from code");
  }

  @Override
  public int codings() {
    return number("select count(*) from coding");
  }

  @Override
  public int codingsWith(UUID code) {
    return handles.with(
        h -> Conflict.count(h, "select count(*) from coding where code = :id", code));
  }

  @Override
  public Map<UUID, Integer> codingsByCode() {
    return codingsBy("code");
  }

  @Override
  public Map<UUID, Integer> codingsBySource() {
    return codingsBy("source");
  }

  @Override
  public Map<UUID, Integer> codingsByCoder() {
    return codingsBy("coder");
  }

  @Override
  public void forEachCoded(CodedPassage use) {
    // A hundred thousand rows have few sources and coders: each id is read from its text once.
    Map<String, UUID> ids = new HashMap<>();
    handles.with(h -> {
      h.createQuery(
              "select source, coder, start_offset, end_offset from coding"
                  + " order by source, start_offset")
          .map((row, context) -> {
            use.accept(
                ids.computeIfAbsent(row.getString(1), UUID::fromString),
                ids.computeIfAbsent(row.getString(2), UUID::fromString),
                new TextRange(row.getInt(3), row.getInt(4)));
            return true;
          })
          .forEach(handed -> {});
      return ids.size();
    });
  }

  @Override
  public Map<UUID, UUID> questionsOfCodedAnswers() {
    Map<String, UUID> questions = new HashMap<>();
    return handles.with(h -> {
      Map<UUID, UUID> found = new HashMap<>();
      h.createQuery(
              "select id, question from source where question is not null"
                  + " and id in (select source from coding)")
          .map((row, context) ->
              found.put(
                  UUID.fromString(row.getString(1)),
                  questions.computeIfAbsent(row.getString(2), UUID::fromString)))
          .forEach(before -> {});
      return found;
    });
  }

  @Override
  public List<OpenQuestion> openQuestions() {
    return handles.with(h ->
        h.createQuery(
                "select s.question, count(*) as answers, sum(s.length) as length,"
                    + " sum(s.words) as words, coalesce(sum(c.n), 0) as codings,"
                    + " count(c.n) as coded"
                    + " from source s left join"
                    + " (select source, count(*) as n from coding group by source) c"
                    + " on c.source = s.id"
                    + " where s.question is not null and s.batch in ("
                    + ACTIVE
                    + ") group by s.question order by min(s.id)")
            .map((row, context) ->
                new OpenQuestion(
                    Rows.id(row, "question"),
                    row.getInt("answers"),
                    row.getLong("length"),
                    row.getLong("words"),
                    row.getInt("codings"),
                    row.getInt("coded")))
            .list());
  }

  private Map<UUID, Integer> codingsBy(String column) {
    return handles.with(h -> {
      Map<UUID, Integer> counts = new HashMap<>();
      h.createQuery("select " + column + ", count(*) as n from coding group by " + column)
          .map((row, context) -> counts.put(Rows.id(row, column), row.getInt("n")))
          .forEach(before -> {});
      return counts;
    });
  }

  private int number(String sql) {
    return handles.with(h -> h.createQuery(sql).mapTo(Integer.class).one());
  }
}
