package no.kodebok.coding.search.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.PartialProject;

/** A project whose texts are made when they are asked for, so that they take up no memory. */
final class BigArchive extends PartialProject {
  static final int SEGMENTS_A_SOURCE = 1000;

  /** One text of so many was read by a scanner. */
  private static final int SCANNED = 20;

  private final Project project =
      new Project(Ids.next(), "Arkiv", Language.NB, Instant.parse("2026-01-01T00:00:00Z"));
  private final NorwegianText language;
  private final Map<UUID, Source> sources = new HashMap<>();
  private final List<UUID> order = new ArrayList<>();
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final List<Code> codes = new ArrayList<>();
  private final List<Coding> codings = new ArrayList<>();
  private final Coder coder = new Coder(Ids.next(), "kari");
  private final List<HistoryEntry> history = new ArrayList<>();

  BigArchive(NorwegianText language, int count) {
    this.language = language;
    for (int i = 0; i < count; i++) {
      UUID id = Ids.next();
      SourceKind kind = i % 2 == 0 ? SourceKind.INTERVIEW : SourceKind.DOCUMENT;
      order.add(id);
      numbers.put(id, i);
      sources.put(id, new Source(id, "Kilde " + i, kind, 0, 1, Ids.next(), null, null, "", null));
    }
    for (int i = 0; i < 100; i++) {
      codes.add(Code.named(Ids.next(), "Kode " + i, null, i, "#336699"));
    }
    step(new Change.BatchAdded(Ids.next(), List.of("alt")));
  }

  Coding code(int source, int start, int end, int code) {
    Coding coding =
        new Coding(
            Ids.next(),
            codes.get(code).id(),
            order.get(source),
            new TextRange(start, end),
            coder.id(),
            Instant.EPOCH);
    codings.add(coding);
    step(new Change.PassageCoded(coding));
    return coding;
  }

  private void step(Change change) {
    history.add(
        new HistoryEntry(
            history.size() + 1,
            Ids.next(),
            Instant.EPOCH,
            "kari",
            HistoryEntry.Action.DO,
            null,
            false,
            List.of(change)));
  }

  @Override
  public Project project() {
    return project;
  }

  @Override
  public List<Source> sources() {
    return order.stream().map(sources::get).toList();
  }

  @Override
  public Optional<Source> source(UUID id) {
    return Optional.ofNullable(sources.get(id));
  }

  @Override
  public List<Source> sourcesOfBatch(UUID batch) {
    return sources();
  }

  @Override
  public SourceText text(UUID source) {
    Integer number = numbers.get(source);
    if (number == null) {
      throw new IllegalArgumentException("No such source");
    }
    Random random = new Random(number);
    StringBuilder text = new StringBuilder(SEGMENTS_A_SOURCE * 320);
    List<Segment> segments = new ArrayList<>(SEGMENTS_A_SOURCE);
    for (int i = 0; i < SEGMENTS_A_SOURCE; i++) {
      int start = text.length();
      String segment = language.segment(random);
      text.append(number % SCANNED == 0 ? NorwegianText.scanned(segment) : segment);
      boolean interviewer = number % 2 == 0 && i % 4 == 0;
      segments.add(
          new Segment(
              new TextRange(start, text.length()),
              number % 2 == 0 ? SegmentKind.TURN : SegmentKind.PARAGRAPH,
              number % 2 == 0 ? (interviewer ? "Intervjuer" : "Informant " + number) : null,
              interviewer));
      text.append('\n');
    }
    return new SourceText(text.toString(), LineMap.ofText(text.toString()), segments);
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
  public List<Case> cases() {
    return List.of();
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return List.of();
  }

  @Override
  public ResponseTable responses(UUID questionnaire, Collection<String> variables) {
    throw new IllegalArgumentException("There is no questionnaire");
  }

  @Override
  public Codebook codebook() {
    return new Codebook(codes);
  }

  @Override
  public List<Coding> codings(CodingFilter filter) {
    return codings.stream()
        .filter(c -> filter.sources() == null || filter.sources().contains(c.source()))
        .filter(c -> filter.touching() == null || c.range().overlaps(filter.touching()))
        .toList();
  }

  @Override
  public Optional<Coding> coding(UUID id) {
    return codings.stream().filter(coding -> coding.id().equals(id)).findFirst();
  }

  @Override
  public List<Coder> coders() {
    return List.of(coder);
  }

  @Override
  public List<Memo> memos() {
    return List.of();
  }

  @Override
  public long lastChange() {
    return history.size();
  }

  @Override
  public List<HistoryEntry> history(long after, int limit) {
    return history.subList((int) Math.min(after, history.size()), history.size()).stream()
        .limit(limit)
        .toList();
  }
}
