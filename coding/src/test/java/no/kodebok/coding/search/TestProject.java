package no.kodebok.coding.search;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Code;
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
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.PartialProject;
import org.jspecify.annotations.Nullable;

/** A project in memory: what an index reads of one, with its history. */
public final class TestProject extends PartialProject {
  private final Project project =
      new Project(Ids.next(), "Prøve", Language.NB, Instant.parse("2026-01-01T00:00:00Z"));
  private final Map<UUID, Source> sources = new LinkedHashMap<>();
  private final Map<UUID, SourceText> texts = new HashMap<>();
  private final Map<UUID, List<UUID>> batches = new HashMap<>();
  private final Set<UUID> withdrawn = new HashSet<>();
  private final Map<UUID, Code> codes = new LinkedHashMap<>();
  private final Map<UUID, Coding> codings = new LinkedHashMap<>();
  private final Map<String, Coder> coders = new LinkedHashMap<>();
  private final Map<UUID, String> roles = new LinkedHashMap<>();
  private final Map<UUID, Case> cases = new LinkedHashMap<>();
  private final List<SpeakerBinding> speakers = new ArrayList<>();
  private final List<Synonym> synonyms = new ArrayList<>();
  private final List<HistoryEntry> history = new ArrayList<>();

  /** Adds a text as one batch; every line is a segment, {@code Name: } before it its speaker. */
  public synchronized UUID addText(String name, SourceKind kind, String written) {
    return addText(name, kind, written, null);
  }

  /** As above, for a case with this answer to the variable on roles. */
  public synchronized UUID addText(
      String name, SourceKind kind, String text, @Nullable String role) {
    @Nullable UUID caseId = null;
    if (role != null) {
      caseId = Ids.next();
      cases.put(caseId, new Case(caseId, "Informant " + name, null));
      roles.put(caseId, role);
    }
    UUID id = Ids.next();
    UUID batch = Ids.next();
    sources.put(
        id, new Source(id, name, kind, text.length(), 1, Ids.next(), caseId, null, "", null));
    texts.put(id, new SourceText(text, LineMap.ofText(text), segments(text)));
    batches.put(batch, List.of(id));
    step(List.of(new Change.BatchAdded(batch, List.of(name))));
    return batch;
  }

  /** Ties a speaker to a case of its own, with this answer to the variable on roles. */
  public synchronized UUID bindSpeaker(UUID source, String speaker, String role) {
    UUID caseId = Ids.next();
    cases.put(caseId, new Case(caseId, "Informant " + speaker, null));
    roles.put(caseId, role);
    speakers.add(new SpeakerBinding(source, speaker, caseId));
    step(List.of(new Change.SpeakerBound(source, speaker, null, caseId)));
    return caseId;
  }

  public synchronized UUID sourceOf(UUID batch) {
    return batch(batch).getFirst();
  }

  public synchronized void withdraw(UUID batch) {
    withdrawn.addAll(batch(batch));
    step(List.of(new Change.BatchWithdrawn(batch, List.of())));
  }

  public synchronized void addSynonym(String one, String other) {
    Synonym synonym = new Synonym(Ids.next(), one, other);
    synonyms.add(synonym);
    step(List.of(new Change.SynonymAdded(synonym)));
  }

  @Override
  public synchronized List<Synonym> synonyms() {
    return List.copyOf(synonyms);
  }

  public synchronized UUID addCode(String name, @Nullable UUID parent) {
    Code code = Code.named(Ids.next(), name, parent, codes.size(), "#336699");
    codes.put(code.id(), code);
    step(List.of(new Change.CodeAdded(code)));
    return code.id();
  }

  /** Codes the first place where these words stand. */
  public synchronized Coding code(UUID code, UUID source, String words, String coder) {
    int start = text(source).text().indexOf(words);
    return code(code, source, new TextRange(start, start + words.length()), coder);
  }

  public synchronized Coding code(UUID code, UUID source, TextRange range, String coder) {
    Coder who = coders.computeIfAbsent(coder, name -> new Coder(Ids.next(), name));
    Coding coding = new Coding(Ids.next(), code, source, range, who.id(), Instant.EPOCH);
    codings.put(coding.id(), coding);
    step(List.of(new Change.PassageCoded(coding)));
    return coding;
  }

  public synchronized void uncode(Coding coding) {
    codings.remove(coding.id());
    step(List.of(new Change.CodingRemoved(coding)));
  }

  /** Makes the newest step unseen, as when another copy of the project file took its place. */
  public synchronized void forgetLastStep() {
    history.removeLast();
  }

  private List<UUID> batch(UUID batch) {
    return requireNonNull(batches.get(batch));
  }

  private void step(List<Change> changes) {
    history.add(
        new HistoryEntry(
            history.size() + 1,
            Ids.next(),
            Instant.EPOCH,
            "kari",
            HistoryEntry.Action.DO,
            null,
            false,
            changes));
  }

  private static List<Segment> segments(String text) {
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int label = line.indexOf(": ");
      int from = label < 0 ? 0 : label + 2;
      if (from < line.length()) {
        String speaker = label < 0 ? null : line.substring(0, label);
        segments.add(
            new Segment(
                new TextRange(start + from, start + line.length()),
                line.startsWith("# ")
                    ? SegmentKind.HEADING
                    : speaker == null ? SegmentKind.PARAGRAPH : SegmentKind.TURN,
                speaker,
                "I".equals(speaker)));
      }
      start += line.length() + 1;
    }
    return segments;
  }

  @Override
  public Project project() {
    return project;
  }

  @Override
  public synchronized List<Source> sources() {
    return sources.values().stream().filter(s -> !withdrawn.contains(s.id())).toList();
  }

  @Override
  public synchronized Optional<Source> source(UUID id) {
    return sources().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<Source> sourcesOfBatch(UUID batch) {
    return sources.values().stream().filter(s -> batch(batch).contains(s.id())).toList();
  }

  @Override
  public synchronized SourceText text(UUID source) {
    return requireNonNull(texts.get(source));
  }

  @Override
  public void forEachText(Collection<UUID> ids, BiConsumer<UUID, SourceText> use) {
    ids.forEach(id -> use.accept(id, text(id)));
  }

  @Override
  public List<Original> originals() {
    return List.of();
  }

  @Override
  public InputStream bytes(UUID original) {
    return new ByteArrayInputStream(new byte[0]);
  }

  @Override
  public synchronized List<Case> cases() {
    return List.copyOf(cases.values());
  }

  @Override
  public synchronized List<SpeakerBinding> speakers() {
    return List.copyOf(speakers);
  }

  @Override
  public List<Questionnaire> questionnaires() {
    Variable role =
        new Variable(
            new UUID(0, 1),
            "rolle",
            "Rolle",
            null,
            Scale.NOMINAL,
            null,
            List.of(new ValueLabel("1", "Veileder"), new ValueLabel("2", "Leder")),
            List.of(),
            null);
    return List.of(
        new Questionnaire(
            new UUID(0, 2),
            "Informanter",
            QuestionnaireKind.ATTRIBUTES,
            null,
            null,
            List.of(role),
            List.of()));
  }

  @Override
  public synchronized ResponseTable responses(UUID questionnaire, Collection<String> variables) {
    return new ResponseTable(
        questionnaires().getFirst(),
        List.copyOf(roles.keySet()),
        Map.of("rolle", Column.ofValues(List.copyOf(roles.values()))));
  }

  @Override
  public synchronized Codebook codebook() {
    return new Codebook(List.copyOf(codes.values()));
  }

  @Override
  public synchronized List<Coding> codings(CodingFilter filter) {
    return codings.values().stream()
        .filter(c -> !withdrawn.contains(c.source()))
        .filter(c -> filter.codes() == null || filter.codes().contains(c.code()))
        .filter(c -> filter.sources() == null || filter.sources().contains(c.source()))
        .filter(c -> filter.coder() == null || filter.coder().equals(c.coder()))
        .filter(c -> filter.touching() == null || c.range().overlaps(filter.touching()))
        .sorted(Comparator.comparing(Coding::source).thenComparing(Coding::range))
        .toList();
  }

  @Override
  public synchronized Optional<Coding> coding(UUID id) {
    return Optional.ofNullable(codings.get(id));
  }

  @Override
  public synchronized List<Coder> coders() {
    return List.copyOf(coders.values());
  }

  @Override
  public List<Memo> memos() {
    return List.of();
  }

  @Override
  public synchronized long lastChange() {
    return history.size();
  }

  @Override
  public synchronized List<HistoryEntry> history(long after, int limit) {
    return history.stream().filter(e -> e.number() > after).limit(limit).toList();
  }
}
