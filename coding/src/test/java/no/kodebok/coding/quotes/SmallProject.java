package no.kodebok.coding.quotes;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.PartialProject;
import org.jspecify.annotations.Nullable;

/** A project in memory, built up by a test. */
public final class SmallProject extends PartialProject {
  private final Map<UUID, Source> sources = new LinkedHashMap<>();
  private final Map<UUID, SourceText> texts = new HashMap<>();
  private final List<Case> cases = new ArrayList<>();
  private final Map<UUID, ResponseTable> responses = new LinkedHashMap<>();
  private final Map<UUID, Code> codes = new LinkedHashMap<>();
  private final Map<UUID, Coding> codings = new LinkedHashMap<>();
  private final Map<UUID, Memo> memos = new LinkedHashMap<>();
  private final List<Coder> coders = new ArrayList<>();
  private final List<ChosenQuote> chosen = new ArrayList<>();
  private final List<QuoteUse> uses = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();
  private long seconds;

  public UUID addCase(String name) {
    cases.add(new Case(Ids.next(), name, null));
    return cases.getLast().id();
  }

  public UUID addSource(String name, @Nullable UUID caseId, String text, Segment... segments) {
    UUID id = Ids.next();
    sources.put(
        id,
        new Source(
            id, name, SourceKind.INTERVIEW, text.length(), 1, Ids.next(), caseId, null, "", null));
    texts.put(id, new SourceText(text, LineMap.ofText(text), List.of(segments)));
    return id;
  }

  public UUID addCoder(String name) {
    coders.add(new Coder(Ids.next(), name));
    return coders.getLast().id();
  }

  /** Adds a variable of its own table; the values are those of the cases, in order. */
  public void addVariable(QuestionnaireKind kind, String name, Scale scale, String... values) {
    addVariable(kind, name, scale, List.of(), values);
  }

  /** As {@link #addVariable}, with labels by code, put in the order of the codes. */
  public void addLabelled(
      QuestionnaireKind kind, String name, Map<String, String> labels, String... values) {
    List<ValueLabel> labelled =
        new TreeMap<>(labels)
            .entrySet().stream()
                .map(label -> new ValueLabel(label.getKey(), label.getValue()))
                .toList();
    addVariable(kind, name, Scale.NOMINAL, labelled, values);
  }

  private void addVariable(
      QuestionnaireKind kind, String name, Scale scale, List<ValueLabel> labels, String... values) {
    Variable variable =
        new Variable(Ids.next(), name, name, null, scale, null, labels, List.of(), null);
    Questionnaire questionnaire =
        new Questionnaire(Ids.next(), "Q" + name, kind, null, null, List.of(variable), List.of());
    responses.put(
        questionnaire.id(),
        new ResponseTable(
            questionnaire,
            cases.stream().limit(values.length).map(Case::id).toList(),
            Map.of(name, Column.ofValues(Arrays.asList(values)))));
  }

  /** Puts an edit's changes into the project, as a store would. */
  public List<Change> apply(Edit edit, UUID coder) {
    List<Change> changes = edit.changes(this, coder);
    for (Change change : changes) {
      switch (change) {
        case Change.CodeAdded(Code code) -> codes.put(code.id(), code);
        case Change.CodeRevised revised -> codes.put(revised.after().id(), revised.after());
        case Change.PassageCoded(Coding coding) -> codings.put(coding.id(), coding);
        case Change.CodingRemoved(Coding coding) -> codings.remove(coding.id());
        case Change.CodingRevised revised -> codings.put(revised.after().id(), revised.after());
        case Change.MemoAdded(Memo memo) -> memos.put(memo.id(), memo);
        case Change.MemoRemoved(Memo memo) -> memos.remove(memo.id());
        case Change.SettingChanged(var name, var before, var after) -> {
          settings.remove(name);
          if (after != null) {
            settings.put(name, after);
          }
        }
        default -> throw new IllegalStateException("Not expected here: " + change);
      }
    }
    return changes;
  }

  /** Codes the first place where the source has these words; each coding is a second later. */
  public UUID code(String path, UUID source, String words, UUID coder) {
    int start = text(source).text().indexOf(words);
    Coding coding =
        new Coding(
            Ids.next(),
            codebook().get(CodePath.parse(path)).id(),
            source,
            new TextRange(start, start + words.length()),
            coder,
            Instant.ofEpochSecond(seconds++));
    codings.put(coding.id(), coding);
    return coding.id();
  }

  /** Chooses the first place where the source has these words. */
  public UUID choose(UUID source, String words, @Nullable String edited, UUID coder) {
    int start = text(source).text().indexOf(words);
    chosen.add(
        new ChosenQuote(
            Ids.next(),
            source,
            new TextRange(start, start + words.length()),
            edited == null ? null : Wording.of(edited),
            "",
            coder,
            Instant.ofEpochSecond(seconds++)));
    return chosen.getLast().id();
  }

  /** Notes where a chosen quote is used. */
  public void use(UUID quote, String place, UUID coder) {
    uses.add(new QuoteUse(Ids.next(), quote, place, coder, Instant.ofEpochSecond(seconds++)));
  }

  @Override
  public List<ChosenQuote> chosenQuotes() {
    return List.copyOf(chosen);
  }

  @Override
  public List<QuoteUse> quoteUses() {
    return List.copyOf(uses);
  }

  @Override
  public List<Source> sources() {
    return List.copyOf(sources.values());
  }

  @Override
  public Optional<Source> source(UUID id) {
    return Optional.ofNullable(sources.get(id));
  }

  @Override
  public SourceText text(UUID source) {
    return Optional.ofNullable(texts.get(source)).orElseThrow(IllegalArgumentException::new);
  }

  @Override
  public void forEachText(Collection<UUID> ids, BiConsumer<UUID, SourceText> use) {
    // Backwards, since callers may not rely on any order.
    List.copyOf(ids).reversed().forEach(id -> use.accept(id, text(id)));
  }

  @Override
  public List<Case> cases() {
    return cases;
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return responses.values().stream().map(ResponseTable::questionnaire).toList();
  }

  @Override
  public ResponseTable responses(UUID questionnaire, Collection<String> variables) {
    return Optional.ofNullable(responses.get(questionnaire)).orElseThrow();
  }

  @Override
  public Codebook codebook() {
    return new Codebook(List.copyOf(codes.values()));
  }

  @Override
  public List<Coding> codings(CodingFilter filter) {
    return codings.values().stream()
        .filter(c -> filter.codes() == null || filter.codes().contains(c.code()))
        .filter(c -> filter.sources() == null || filter.sources().contains(c.source()))
        .filter(c -> filter.coder() == null || filter.coder().equals(c.coder()))
        .sorted(Comparator.comparing(Coding::source).thenComparing(Coding::range))
        .toList();
  }

  @Override
  public Optional<Coding> coding(UUID id) {
    return Optional.ofNullable(codings.get(id));
  }

  @Override
  public List<Coder> coders() {
    return coders;
  }

  @Override
  public List<Memo> memos() {
    return List.copyOf(memos.values());
  }

  @Override
  public Project project() {
    return new Project(new UUID(0, 1), "Studie", Language.NB, Instant.EPOCH);
  }

  @Override
  public Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  @Override
  public List<Source> sourcesOfBatch(UUID batch) {
    throw notNeeded();
  }

  @Override
  public List<Original> originals() {
    throw notNeeded();
  }

  @Override
  public InputStream bytes(UUID original) {
    throw notNeeded();
  }

  @Override
  public long lastChange() {
    throw notNeeded();
  }

  @Override
  public List<HistoryEntry> history(long after, int limit) {
    throw notNeeded();
  }

  private static IllegalStateException notNeeded() {
    return new IllegalStateException("These tests need nothing of this");
  }
}
