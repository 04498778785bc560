package no.kodebok.coding.store;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.kodebok.coding.change.HistoryEntry;
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
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRevision;
import org.jspecify.annotations.Nullable;

/** Passes every question on to another reader; a subclass answers some of them otherwise. */
public abstract class ForwardingReader implements ProjectReader {
  private final ProjectReader reader;

  protected ForwardingReader(ProjectReader reader) {
    this.reader = reader;
  }

  @Override
  public Project project() {
    return reader.project();
  }

  @Override
  public Optional<UUID> edition(UUID questionnaire) {
    return reader.edition(questionnaire);
  }

  @Override
  public List<Source> sources() {
    return reader.sources();
  }

  @Override
  public List<Source> sources(Set<SourceKind> kinds) {
    return reader.sources(kinds);
  }

  @Override
  public List<Source> answers(UUID question) {
    return reader.answers(question);
  }

  @Override
  public Map<UUID, String> answerTexts(UUID question) {
    return reader.answerTexts(question);
  }

  @Override
  public Optional<Source> source(UUID id) {
    return reader.source(id);
  }

  @Override
  public List<Source> sourcesOfBatch(UUID batch) {
    return reader.sourcesOfBatch(batch);
  }

  @Override
  public SourceText text(UUID source) {
    return reader.text(source);
  }

  @Override
  public SourceText text(UUID source, @Nullable UUID revision) {
    return reader.text(source, revision);
  }

  @Override
  public List<TextRevision> revisions(UUID source) {
    return reader.revisions(source);
  }

  @Override
  public List<PassageReview> reviews() {
    return reader.reviews();
  }

  @Override
  public List<SpeakerBinding> speakers() {
    return reader.speakers();
  }

  @Override
  public List<CodebookVersion> codebookVersions() {
    return reader.codebookVersions();
  }

  @Override
  public List<ChosenQuote> chosenQuotes() {
    return reader.chosenQuotes();
  }

  @Override
  public List<QuoteUse> quoteUses() {
    return reader.quoteUses();
  }

  @Override
  public List<Judgement> judgements() {
    return reader.judgements();
  }

  @Override
  public List<Synonym> synonyms() {
    return reader.synonyms();
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return reader.savedSearches();
  }

  @Override
  public List<PlannedTable> plannedTables() {
    return reader.plannedTables();
  }

  @Override
  public List<AutocodingRule> autocodings() {
    return reader.autocodings();
  }

  @Override
  public Map<String, String> settings() {
    return reader.settings();
  }

  @Override
  public List<Counterpart> counterparts() {
    return reader.counterparts();
  }

  @Override
  public List<DecidedPlace> decidedPlaces() {
    return reader.decidedPlaces();
  }

  @Override
  public List<RejectedSuggestion> rejectedSuggestions(@Nullable UUID code) {
    return reader.rejectedSuggestions(code);
  }

  @Override
  public void forEachText(Collection<UUID> sources, BiConsumer<UUID, SourceText> use) {
    reader.forEachText(sources, use);
  }

  @Override
  public List<Original> originals() {
    return reader.originals();
  }

  @Override
  public InputStream bytes(UUID original) {
    return reader.bytes(original);
  }

  @Override
  public List<Case> cases() {
    return reader.cases();
  }

  @Override
  public List<Derivation> derivations() {
    return reader.derivations();
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return reader.questionnaires();
  }

  @Override
  public ResponseTable responses(UUID questionnaire, Collection<String> variables) {
    return reader.responses(questionnaire, variables);
  }

  @Override
  public List<Aggregate> aggregates() {
    return reader.aggregates();
  }

  @Override
  public Codebook codebook() {
    return reader.codebook();
  }

  @Override
  public List<Coding> codings(CodingFilter filter) {
    return reader.codings(filter);
  }

  @Override
  public Optional<Coding> coding(UUID id) {
    return reader.coding(id);
  }

  @Override
  public List<Coder> coders() {
    return reader.coders();
  }

  @Override
  public List<Memo> memos() {
    return reader.memos();
  }

  @Override
  public ProjectCounts counts() {
    return reader.counts();
  }

  @Override
  public long lastChange() {
    return reader.lastChange();
  }

  @Override
  public List<HistoryEntry> history(long after, int limit) {
    return reader.history(after, limit);
  }
}
