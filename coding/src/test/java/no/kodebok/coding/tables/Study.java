package no.kodebok.coding.tables;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.PartialProject;

/** A project in memory that has answers and nothing else; remembers which columns were read. */
final class Study extends PartialProject {
  private final List<Questionnaire> questionnaires = new ArrayList<>();
  private final Map<UUID, ResponseTable> answers = new LinkedHashMap<>();
  final List<String> read = new ArrayList<>();

  /** Adds a questionnaire; its rows are cases, and a line has their values in order. */
  Study with(Questionnaire questionnaire, List<UUID> cases, List<List<String>> rows) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (int v = 0; v < questionnaire.variables().size(); v++) {
      int at = v;
      columns.put(
          questionnaire.variables().get(v).name(),
          Column.ofValues(rows.stream().map(row -> row.get(at)).toList()));
    }
    questionnaires.add(questionnaire);
    answers.put(questionnaire.id(), new ResponseTable(questionnaire, cases, columns));
    return this;
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return questionnaires;
  }

  @Override
  public ResponseTable responses(UUID questionnaire, Collection<String> variables) {
    ResponseTable all = answers.get(questionnaire);
    if (all == null || variables.isEmpty()) {
      throw new IllegalStateException("Tables ask for the variables they need");
    }
    read.addAll(variables);
    Map<String, Column> wanted = new LinkedHashMap<>();
    variables.forEach(name -> wanted.put(name, all.column(name)));
    return new ResponseTable(all.questionnaire(), all.cases(), wanted);
  }

  @Override
  public Project project() {
    return new Project(new UUID(0, 1), "Studie", Language.NB, Instant.EPOCH);
  }

  private static IllegalStateException unused() {
    return new IllegalStateException("Tables have no use for this");
  }

  @Override
  public List<Source> sources() {
    throw unused();
  }

  @Override
  public Optional<Source> source(UUID id) {
    throw unused();
  }

  @Override
  public List<Source> sourcesOfBatch(UUID batch) {
    throw unused();
  }

  @Override
  public SourceText text(UUID source) {
    throw unused();
  }

  @Override
  public void forEachText(Collection<UUID> sources, BiConsumer<UUID, SourceText> use) {
    throw unused();
  }

  @Override
  public List<Original> originals() {
    throw unused();
  }

  @Override
  public InputStream bytes(UUID original) {
    throw unused();
  }

  @Override
  public List<Case> cases() {
    throw unused();
  }

  @Override
  public Codebook codebook() {
    throw unused();
  }

  @Override
  public List<Coding> codings(CodingFilter filter) {
    throw unused();
  }

  @Override
  public Optional<Coding> coding(UUID id) {
    throw unused();
  }

  @Override
  public List<Coder> coders() {
    throw unused();
  }

  @Override
  public List<Memo> memos() {
    throw unused();
  }

  @Override
  public long lastChange() {
    throw unused();
  }

  @Override
  public List<HistoryEntry> history(long after, int limit) {
    throw unused();
  }
}
