package no.kodebok.coding.store.sql;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.derive.DerivedVariables;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.SmallCellRule;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.TextRevision;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectCounts;
import no.kodebok.coding.store.ProjectReader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads a project, inside a transaction or outside, as the given connections have it. */
final class SqlReader implements ProjectReader {
  private static final String ACTIVE_SOURCES =
      "select s.* from source s join batch b on b.id = s.batch where b.active = 1";

  /** Sources that one statement is asked for. */
  private static final int PORTION = 500;

  private final Handles handles;
  private final RecentTexts texts;
  private final RecentCodebook codebook;

  SqlReader(Handles handles, RecentTexts texts, RecentCodebook codebook) {
    this.handles = handles;
    this.texts = texts;
    this.codebook = codebook;
  }

  @Override
  public Project project() {
    return handles.with(h ->
        h.createQuery(
                "select id, name, language, created_at, small_cell, hide_small_cells from project")
            .map((row, context) ->
                new Project(
                    Rows.id(row, "id"),
                    row.getString("name"),
                    Language.of(row.getString("language")).orElse(Language.NB),
                    Instant.parse(row.getString("created_at")),
                    new SmallCellRule(
                        row.getInt("small_cell"), row.getInt("hide_small_cells") != 0)))
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
  public List<Source> sources(Set<SourceKind> kinds) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    return handles.with(h ->
        h.createQuery(ACTIVE_SOURCES + " and s.kind in (<kinds>) order by s.id")
            .bindList("kinds", kinds.stream().map(SourceKind::name).toList())
            .map((row, context) -> Rows.source(row))
            .list());
  }

  @Override
  public List<Source> answers(UUID question) {
    return handles.with(h ->
        h.createQuery(ACTIVE_SOURCES + " and s.question = :question order by s.id")
            .bind("question", question.toString())
            .map((row, context) -> Rows.source(row))
            .list());
  }

  @Override
  public Map<UUID, String> answerTexts(UUID question) {
    return handles.with(h -> SourceTexts.answers(h, question));
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
    return text(source, handles.with(h -> revision(h, source)));
  }

  @Override
  public SourceText text(UUID source, @Nullable UUID revision) {
    return texts.get(
        new RecentTexts.Key(source, revision),
        key ->
            handles.with(h ->
                SourceTexts.read(h, key.source(), key.revision())
                    .orElseThrow(() -> new IllegalArgumentException("No text of " + source))));
  }

  private static @Nullable UUID revision(Handle h, UUID source) {
    return h.createQuery("select revision from source where id = :id")
        .bind("id", source.toString())
        .map((row, context) -> Optional.ofNullable(Rows.idIfPresent(row, "revision")))
        .findOne()
        .flatMap(found -> found)
        .orElse(null);
  }

  @Override
  public void forEachText(Collection<UUID> sources, BiConsumer<UUID, SourceText> use) {
    // What is done with a text is not reading: its failures are not the file's.
    SourceTexts.inPortions(
        List.copyOf(sources),
        portion -> handles.with(h -> SourceTexts.lengths(h, portion)),
        portion -> handles.with(h -> SourceTexts.read(h, portion)).forEach(use));
  }

  @Override
  public List<TextRevision> revisions(UUID source) {
    return handles.with(h ->
        h.createQuery(
                "select id, source, length, words, coder, made_at from text_revision"
                    + " where source = :source order by id")
            .bind("source", source.toString())
            .map((row, context) -> Rows.textRevision(row))
            .list());
  }

  @Override
  public List<PassageReview> reviews() {
    return handles.with(h ->
        h.createQuery(
                "select r.* from passage_review r join source s on s.id = r.source"
                    + " join batch b on b.id = s.batch where b.active = 1"
                    + " order by r.source, r.start_offset, r.subject")
            .map((row, context) -> Rows.passageReview(row))
            .list());
  }

  @Override
  public List<SpeakerBinding> speakers() {
    return handles.with(h ->
        h.createQuery(
                "select k.* from speaker_case k join source s on s.id = k.source"
                    + " join batch b on b.id = s.batch where b.active = 1"
                    + " order by k.source, k.speaker")
            .map((row, context) -> Rows.speakerBinding(row))
            .list());
  }

  @Override
  public List<CodebookVersion> codebookVersions() {
    return handles.with(h ->
        h.createQuery(
                "select v.*, f.codes from codebook_version v"
                    + " join frozen_codes f on f.version = v.id order by v.id")
            .map((row, context) -> Rows.codebookVersion(row))
            .list());
  }

  @Override
  public List<ChosenQuote> chosenQuotes() {
    return handles.with(h ->
        h.createQuery(
                "select q.*, w.text from chosen_quote q left join wording w on w.id = q.edited"
                    + " join source s on s.id = q.source join batch b on b.id = s.batch"
                    + " where b.active = 1 order by q.source, q.start_offset, q.id")
            .map((row, context) -> Rows.chosenQuote(row))
            .list());
  }

  @Override
  public List<QuoteUse> quoteUses() {
    return handles.with(h ->
        h.createQuery("select * from quote_use order by id")
            .map((row, context) -> Rows.quoteUse(row))
            .list());
  }

  @Override
  public List<Judgement> judgements() {
    return handles.with(h ->
        h.createQuery(
                "select j.kind, j.about, j.wording, t.text from judgement j"
                    + " join wording t on t.id = j.wording order by j.kind, j.about")
            .map((row, context) ->
                new Judgement(
                    Judgement.Kind.valueOf(row.getString("kind")),
                    row.getString("about"),
                    new Wording(UUID.fromString(row.getString("wording")), row.getString("text"))))
            .list());
  }

  @Override
  public List<Synonym> synonyms() {
    return handles.with(h ->
        h.createQuery("select * from synonym order by id")
            .map((row, context) -> Rows.synonym(row))
            .list());
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return handles.with(h ->
        h.createQuery(
                "select q.*, w.text from saved_search q join wording w on w.id = q.seen"
                    + " order by q.id")
            .map((row, context) -> Rows.savedSearch(row))
            .list());
  }

  @Override
  public List<PlannedTable> plannedTables() {
    return handles.with(h ->
        h.createQuery("select * from planned_table order by place, id")
            .map((row, context) -> Rows.plannedTable(row))
            .list());
  }

  @Override
  public List<AutocodingRule> autocodings() {
    return handles.with(h ->
        h.createQuery(
                "select a.*, w.text from autocoding a join wording w on w.id = a.seen"
                    + " order by a.id")
            .map((row, context) -> Rows.autocoding(row))
            .list());
  }

  @Override
  public Map<String, String> settings() {
    return handles.with(h -> {
      Map<String, String> settings = new TreeMap<>();
      h.createQuery("select name, value from setting")
          .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
          .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
      return settings;
    });
  }

  @Override
  public List<Counterpart> counterparts() {
    return handles.with(h ->
        h.createQuery("select * from counterpart order by thing, part")
            .map((row, context) -> CounterpartWriter.read(row))
            .list());
  }

  @Override
  public List<DecidedPlace> decidedPlaces() {
    return handles.with(h ->
        h.createQuery("select * from decided_place order by id")
            .map((row, context) -> Rows.decided(row))
            .list());
  }

  @Override
  public List<RejectedSuggestion> rejectedSuggestions(@Nullable UUID code) {
    return handles.with(h ->
        h.createQuery(
                "select * from rejected_suggestion where :code is null or code = :code"
                    + " order by id")
            .bind("code", code == null ? null : code.toString())
            .map((row, context) -> Rows.rejected(row))
            .list());
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
    List<Questionnaire> imported = handles.with(SurveyEditions::questionnaires);
    List<Derivation> derivations = derivations();
    return derivations.isEmpty()
        ? imported
        : DerivedVariables.of(imported, derivations, project().language()).questionnaires();
  }

  @Override
  public List<Derivation> derivations() {
    return handles.with(h ->
        h.createQuery("select * from derivation order by id")
            .map((row, context) -> Rows.derivation(row))
            .list());
  }

  @Override
  public Optional<UUID> edition(UUID questionnaire) {
    return handles.with(h -> SurveyEditions.current(h, questionnaire));
  }

  @Override
  public ResponseTable responses(UUID questionnaire, Collection<String> variables) {
    Questionnaire wanted =
        questionnaires().stream()
            .filter(q -> q.id().equals(questionnaire))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No questionnaire " + questionnaire));
    Set<String> names =
        variables.isEmpty() ? Set.copyOf(wanted.variableNames()) : Set.copyOf(variables);
    Set<String> imported = new HashSet<>(names);
    wanted.variables().stream()
        .filter(Variable::derived)
        .map(Variable::name)
        .forEach(imported::remove);
    ResponseTable answers =
        handles.with(h -> SurveyEditions.responses(h, wanted.asImported(), imported));
    if (imported.size() == names.size()) {
      return new ResponseTable(wanted, answers.cases(), answers.columns());
    }
    return new ResponseTable(
        wanted, answers.cases(), derived(wanted, answers.cases(), names, answers.columns()));
  }

  /** The columns of some variables, those of derived ones computed. */
  private Map<String, Column> derived(
      Questionnaire wanted, List<UUID> cases, Set<String> names, Map<String, Column> read) {
    Map<String, Column> columns = new HashMap<>(read);
    DerivedVariables derived =
        DerivedVariables.of(
            handles.with(SurveyEditions::questionnaires), derivations(), project().language());
    for (Variable variable : wanted.variables()) {
      if (variable.derived() && names.contains(variable.name())) {
        columns.put(
            variable.name(),
            derived.column(this, wanted, variable, cases, needed -> own(wanted, cases, needed)));
      }
    }
    return columns;
  }

  private Map<String, Column> own(Questionnaire wanted, List<UUID> cases, Set<String> names) {
    Map<String, Column> imported =
        handles.with(h -> SurveyEditions.columns(h, wanted.asImported(), names));
    return imported.size() == names.size() ? imported : derived(wanted, cases, names, imported);
  }

  @Override
  public List<Aggregate> aggregates() {
    return handles.with(h ->
        h.createQuery(
                "select t.* from aggregate_table t join batch b on b.id = t.batch"
                    + " where b.active = 1 order by t.id")
            .map((row, context) ->
                new Aggregate(
                    Rows.id(row, "id"),
                    Rows.id(row, "original"),
                    AggregateJson.read(row.getString("name"), row.getString("content"))))
            .list());
  }

  @Override
  public Codebook codebook() {
    return handles.with(codebook::get);
  }

  @Override
  public List<Coding> codings(CodingFilter filter) {
    Set<UUID> sources = filter.sources();
    if (sources == null || sources.size() <= PORTION) {
      return handles.with(h -> codings(h, filter));
    }
    // A statement takes only so many parameters. In the order of their text, as the store sorts.
    List<String> sorted = sources.stream().map(UUID::toString).sorted().toList();
    List<Coding> found = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += PORTION) {
      Set<UUID> portion =
          sorted.subList(from, Math.min(sorted.size(), from + PORTION)).stream()
              .map(UUID::fromString)
              .collect(Collectors.toSet());
      CodingFilter part =
          new CodingFilter(filter.codes(), portion, filter.coder(), filter.touching());
      found.addAll(handles.with(h -> codings(h, part)));
    }
    return found;
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
    if (sources != null) {
      sql.append(" and c.source in (<sources>)");
    }
    if (coder != null) {
      sql.append(" and c.coder = :coder");
    }
    TextRange range = filter.touching();
    if (range != null) {
      sql.append(" and c.start_offset < :end and c.end_offset > :start");
    }
    Query query =
        h.createQuery(
            sql.append(" order by c.source, c.start_offset, c.end_offset desc, c.id").toString());
    if (codes != null) {
      query.bindList("codes", codes.stream().map(UUID::toString).toList());
    }
    if (sources != null) {
      query.bindList("sources", sources.stream().map(UUID::toString).toList());
    }
    if (coder != null) {
      query.bind("coder", coder.toString());
    }
    if (range != null) {
      query.bind("start", range.start()).bind("end", range.end());
    }
    CodingRows rows = new CodingRows();
    return query.map((row, context) -> rows.read(row)).list();
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
                "select m.*, t.text from memo m join wording t on t.id = m.wording order by m.id")
            .map((row, context) -> Rows.memo(row))
            .list());
  }

  @Override
  public ProjectCounts counts() {
    return new SqlCounts(handles);
  }

  @Override
  public long lastChange() {
    return handles.with(History::last);
  }

  @Override
  public List<HistoryEntry> history(long after, int limit) {
    return handles.with(h -> History.after(h, after, limit));
  }
}
