package no.kodebok.coding.store.sql;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
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
import no.kodebok.coding.model.TextRevision;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectCounts;
import no.kodebok.coding.store.ProjectReader;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads a project, inside a transaction or outside, as the given connections have it. */
final class SqlReader implements ProjectReader {
  private static final String ACTIVE_SOURCES =
      "select s.* from source s join batch b on b.id = s.batch where b.active = 1";

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
    return list(ACTIVE_SOURCES + " order by s.id", Rows::source);
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
    return list(ACTIVE_SOURCES + " and s.question = :id order by s.id", question, Rows::source);
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
    return list("select * from source where batch = :id order by id", batch, Rows::source);
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
    return list(
        "select id, source, length, words, coder, made_at from text_revision"
            + " where source = :id order by id",
        source,
        Rows::textRevision);
  }

  @Override
  public List<PassageReview> reviews() {
    return list(
        "select r.* from passage_review r join source s on s.id = r.source"
            + " join batch b on b.id = s.batch where b.active = 1"
            + " order by r.source, r.start_offset, r.subject",
        Rows::passageReview);
  }

  @Override
  public List<SpeakerBinding> speakers() {
    return list(
        "select k.* from speaker_case k join source s on s.id = k.source"
            + " join batch b on b.id = s.batch where b.active = 1"
            + " order by k.source, k.speaker",
        Rows::speakerBinding);
  }

  @Override
  public List<CodebookVersion> codebookVersions() {
    return list(
        "select v.*, f.codes from codebook_version v"
            + " join frozen_codes f on f.version = v.id order by v.id",
        Rows::codebookVersion);
  }

  @Override
  public List<ChosenQuote> chosenQuotes() {
    return list(
        "select q.*, w.text from chosen_quote q left join wording w on w.id = q.edited"
            + " join source s on s.id = q.source join batch b on b.id = s.batch"
            + " where b.active = 1 order by q.source, q.start_offset, q.id",
        Rows::chosenQuote);
  }

  @Override
  public List<QuoteUse> quoteUses() {
    return list("select * from quote_use order by id", Rows::quoteUse);
  }

  @Override
  public List<Judgement> judgements() {
    return list(
        "select j.kind, j.about, j.wording, t.text from judgement j"
            + " join wording t on t.id = j.wording order by j.kind, j.about",
        Rows::judgement);
  }

  @Override
  public List<Synonym> synonyms() {
    return list("select * from synonym order by id", Rows::synonym);
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return list(
        "select q.*, w.text from saved_search q join wording w on w.id = q.seen" + " order by q.id",
        Rows::savedSearch);
  }

  @Override
  public List<PlannedTable> plannedTables() {
    return list("select * from planned_table order by place, id", Rows::plannedTable);
  }

  @Override
  public List<AutocodingRule> autocodings() {
    return list(
        "select a.*, w.text from autocoding a join wording w on w.id = a.seen" + " order by a.id",
        Rows::autocoding);
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
    return list("select * from decided_place order by id", Rows::decided);
  }

  @Override
  public List<RejectedSuggestion> rejectedSuggestions(@Nullable UUID code) {
    return list(
        "select * from rejected_suggestion where :id is null or code = :id order by id",
        code,
        Rows::rejected);
  }

  @Override
  public List<Original> originals() {
    return list(
        "select o.* from original o join batch b on b.id = o.batch"
            + " where b.active = 1 order by o.id",
        Rows::original);
  }

  @Override
  public InputStream bytes(UUID original) {
    return new OriginalBytes(handles, original);
  }

  @Override
  public List<Case> cases() {
    return list(
        "select c.* from study_case c join batch b on b.id = c.batch"
            + " where b.active = 1 order by c.id",
        Rows::studyCase);
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
    return list("select * from derivation order by id", Rows::derivation);
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
    return new SurveyAnswers(this, handles, wanted).to(variables);
  }

  @Override
  public List<Aggregate> aggregates() {
    return list(
        "select t.* from aggregate_table t join batch b on b.id = t.batch"
            + " where b.active = 1 order by t.id",
        Rows::aggregate);
  }

  @Override
  public Codebook codebook() {
    return handles.with(codebook::get);
  }

  @Override
  public List<Coding> codings(CodingFilter filter) {
    return CodingQuery.list(handles, filter);
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
    return list("select * from coder order by id", Rows::coder);
  }

  @Override
  public List<Memo> memos() {
    return list(
        "select m.*, t.text from memo m join wording t on t.id = m.wording order by m.id",
        Rows::memo);
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

  /** Reads what a row holds. */
  private interface RowReading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, RowReading<T> rows) {
    return handles.with(h -> h.createQuery(sql).map((row, context) -> rows.read(row)).list());
  }

  /** The same, for what belongs to what has this id. */
  private <T> List<T> list(String sql, @Nullable UUID id, RowReading<T> rows) {
    return handles.with(h ->
        h.createQuery(sql)
            .bind("id", id == null ? null : id.toString())
            .map((row, context) -> rows.read(row))
            .list());
  }
}
