package no.kodebok.coding.store.sql;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads a project, inside a transaction or outside, as the given connections have it. */
final class SqlReader implements ProjectReader {
  private static final String ACTIVE_SOURCES =
      "select s.* from source s join batch b on b.id = s.batch where b.active = 1";

  private final Handles handles;
  private final RecentTexts texts;

  SqlReader(Handles handles, RecentTexts texts) {
    this.handles = handles;
    this.texts = texts;
  }

  @Override
  public Project project() {
    return handles.with(h ->
        h.createQuery("select id, name, language, created_at from project")
            .map((row, context) ->
                new Project(
                    Rows.id(row, "id"),
                    row.getString("name"),
                    Language.of(row.getString("language")).orElse(Language.NB),
                    Instant.parse(row.getString("created_at"))))
            .one());
  }

  @Override
  public List<Source> sources() {
    return handles.with(h ->
        h.createQuery(ACTIVE_SOURCES + " order by s.id")
            .map((row, context) -> Rows.source(row))
            .list());
  }

  @Override
  public Optional<Source> source(UUID id) {
    return handles.with(h ->
        h.createQuery(ACTIVE_SOURCES + " and s.id = :id")
            .bind("id", id.toString())
            .map((row, context) -> Rows.source(row))
            .findOne());
  }

  @Override
  public List<Source> sourcesOfBatch(UUID batch) {
    return handles.with(h ->
        h.createQuery("select * from source where batch = :batch order by id")
            .bind("batch", batch.toString())
            .map((row, context) -> Rows.source(row))
            .list());
  }

  @Override
  public SourceText text(UUID source) {
    return texts.get(
        source,
        id ->
            handles.with(h ->
                text(h, id).orElseThrow(() -> new IllegalArgumentException("No source " + id))));
  }

  @Override
  public void forEachText(Collection<UUID> sources, BiConsumer<UUID, SourceText> use) {
    // What is done with a text is not reading: its failures are not the file's.
    for (UUID source : sources) {
      handles.with(h -> text(h, source)).ifPresent(text -> use.accept(source, text));
    }
  }

  private static Optional<SourceText> text(Handle h, UUID source) {
    return h.createQuery("select text, line_map, segments from source_text where source = :id")
        .bind("id", source.toString())
        .map((row, context) ->
            new SourceText(
                row.getString("text"),
                Packed.readLineMap(row.getBytes("line_map")),
                Packed.readSegments(row.getBytes("segments"))))
        .findOne();
  }

  @Override
  public List<Original> originals() {
    return handles.with(h ->
        h.createQuery(
                "select o.* from original o join batch b on b.id = o.batch"
                    + " where b.active = 1 order by o.id")
            .map((row, context) -> Rows.original(row))
            .list());
  }

  @Override
  public InputStream bytes(UUID original) {
    return new OriginalBytes(handles, original);
  }

  @Override
  public List<Case> cases() {
    return handles.with(h ->
        h.createQuery(
                "select c.* from study_case c join batch b on b.id = c.batch"
                    + " where b.active = 1 order by c.id")
            .map((row, context) -> Rows.studyCase(row))
            .list());
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return handles.with(h -> {
      Map<String, List<Variable>> variables = new HashMap<>();
      h.createQuery(
              "select v.* from variable v join questionnaire q on q.id = v.questionnaire"
                  + " join batch b on b.id = q.batch"
                  + " where b.active = 1 and q.current = 1 order by v.questionnaire, v.position")
          .map((row, context) ->
              variables
                  .computeIfAbsent(row.getString("questionnaire"), key -> new ArrayList<>())
                  .add(
                      VariableJson.read(
                          Rows.id(row, "id"), row.getString("name"), row.getString("definition"))))
          .forEach(added -> {});
      return h.createQuery(
              "select q.* from questionnaire q join batch b on b.id = q.batch"
                  + " where b.active = 1 and q.current = 1"
                  + " order by case when q.kind = 'ATTRIBUTES' then 1 else 0 end, q.id")
          .map((row, context) ->
              new Questionnaire(
                  Rows.id(row, "id"),
                  row.getString("name"),
                  QuestionnaireKind.valueOf(row.getString("kind")),
                  row.getString("case_id"),
                  row.getString("weight"),
                  variables.getOrDefault(row.getString("id"), List.of()),
                  VariableJson.readSets(row.getString("sets"))))
          .list();
    });
  }

  @Override
  public ResponseTable responses(UUID questionnaire, Collection<String> variables) {
    Questionnaire wanted =
        questionnaires().stream()
            .filter(q -> q.id().equals(questionnaire))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No questionnaire " + questionnaire));
    return handles.with(h -> Responses.read(h, wanted, Set.copyOf(variables)));
  }

  @Override
  public Codebook codebook() {
    return handles.with(h ->
        new Codebook(
            h.createQuery("select * from code").map((row, context) -> Rows.code(row)).list()));
  }

  @Override
  public List<Coding> codings(CodingFilter filter) {
    return handles.with(h -> codings(h, filter));
  }

  private static List<Coding> codings(Handle h, CodingFilter filter) {
    StringBuilder sql =
        new StringBuilder(
            "select c.* from coding c join source s on s.id = c.source"
                + " join batch b on b.id = s.batch where b.active = 1");
    Set<UUID> codes = filter.codes();
    Set<UUID> sources = filter.sources();
    UUID coder = filter.coder();
    if ((codes != null && codes.isEmpty()) || (sources != null && sources.isEmpty())) {
      return List.of();
    }
    if (codes != null) {
      sql.append(" and c.code in (<codes>)");
    }
    // Many sources are picked from the result: a statement takes only so many parameters.
    boolean picked = sources != null && sources.size() > 500;
    if (sources != null && !picked) {
      sql.append(" and c.source in (<sources>)");
    }
    if (coder != null) {
      sql.append(" and c.coder = :coder");
    }
    Query query =
        h.createQuery(
            sql.append(" order by c.source, c.start_offset, c.end_offset desc, c.id").toString());
    if (codes != null) {
      query.bindList("codes", codes.stream().map(UUID::toString).toList());
    }
    if (sources != null && !picked) {
      query.bindList("sources", sources.stream().map(UUID::toString).toList());
    }
    if (coder != null) {
      query.bind("coder", coder.toString());
    }
    List<Coding> found = query.map((row, context) -> Rows.coding(row)).list();
    return sources != null && picked
        ? found.stream().filter(coding -> sources.contains(coding.source())).toList()
        : found;
  }

  @Override
  public Optional<Coding> coding(UUID id) {
    return handles.with(h ->
        h.createQuery("select * from coding where id = :id")
            .bind("id", id.toString())
            .map((row, context) -> Rows.coding(row))
            .findOne());
  }

  @Override
  public List<Coder> coders() {
    return handles.with(h ->
        h.createQuery("select * from coder order by id")
            .map((row, context) -> Rows.coder(row))
            .list());
  }

  @Override
  public List<Memo> memos() {
    return handles.with(h ->
        h.createQuery(
                "select m.*, t.text from memo m join memo_text t on t.memo = m.id order by m.id")
            .map((row, context) -> Rows.memo(row))
            .list());
  }

  @Override
  public long lastChange() {
    return handles.with(History::last);
  }

  @Override
  public List<HistoryEntry> history(long after, int limit) {
    return handles.with(h -> History.after(h, after, limit));
  }

  /** Columns of a questionnaire. */
  static final class Responses {
    private Responses() {}

    static ResponseTable read(Handle h, Questionnaire questionnaire, Set<String> variables) {
      List<UUID> cases =
          Packed.readIds(
              h.createQuery("select cases from respondents where questionnaire = :id")
                  .bind("id", questionnaire.id().toString())
                  .mapTo(byte[].class)
                  .one());
      Map<String, Column> columns = new HashMap<>();
      for (Variable variable : questionnaire.variables()) {
        if (variables.isEmpty() || variables.contains(variable.name())) {
          h.createQuery("select column_data from answers where variable = :id")
              .bind("id", variable.id().toString())
              .mapTo(byte[].class)
              .findOne()
              .ifPresent(bytes -> columns.put(variable.name(), Packed.readColumn(bytes)));
        }
      }
      return new ResponseTable(questionnaire, cases, columns);
    }
  }
}
