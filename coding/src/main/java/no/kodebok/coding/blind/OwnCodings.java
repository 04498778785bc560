package no.kodebok.coding.blind;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.kodebok.coding.change.Change;
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
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectCounts;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * A project as somebody sees it who codes blind: all of it, but of the codings only her own, and
 * nothing that tells of the others: no memos on them, no reviews, no decisions on differences, and
 * no steps of the history in which others coded.
 */
class OwnCodings implements ProjectReader {
  private final ProjectReader project;
  private final UUID coder;
  private final String name;

  OwnCodings(ProjectReader project, UUID coder, String name) {
    this.project = project;
    this.coder = coder;
    this.name = name;
  }

  private Set<UUID> ofOthers() {
    Set<UUID> others = new HashSet<>();
    for (Coding coding : project.codings(CodingFilter.ALL)) {
      if (!coding.coder().equals(coder)) {
        others.add(coding.id());
      }
    }
    return others;
  }

  /** The step without what others coded; null where nothing else is in it. */
  final @Nullable HistoryEntry seen(HistoryEntry entry) {
    if (entry.coder().equals(name)) {
      return entry;
    }
    List<Change> rest = entry.changes().stream().filter(OwnCodings::isNoCoding).toList();
    if (rest.isEmpty() && !entry.changes().isEmpty()) {
      return null;
    }
    return rest.size() == entry.changes().size()
        ? entry
        : new HistoryEntry(
            entry.number(),
            entry.id(),
            entry.at(),
            entry.coder(),
            entry.action(),
            entry.target(),
            entry.undone(),
            rest);
  }

  private static boolean isNoCoding(Change change) {
    return !(change instanceof Change.PassageCoded
        || change instanceof Change.CodingRemoved
        || change instanceof Change.CodingRevised
        || change instanceof Change.PlaceDecided
        || change instanceof Change.DecisionRemoved);
  }

  @Override
  public Project project() {
    return project.project();
  }

  @Override
  public List<Source> sources() {
    return project.sources();
  }

  @Override
  public List<Source> sources(Set<SourceKind> kinds) {
    return project.sources(kinds);
  }

  @Override
  public List<Source> answers(UUID question) {
    return project.answers(question);
  }

  @Override
  public Map<UUID, String> answerTexts(UUID question) {
    return project.answerTexts(question);
  }

  @Override
  public Optional<Source> source(UUID id) {
    return project.source(id);
  }

  @Override
  public List<Source> sourcesOfBatch(UUID batch) {
    return project.sourcesOfBatch(batch);
  }

  @Override
  public SourceText text(UUID source) {
    return project.text(source);
  }

  @Override
  public SourceText text(UUID source, @Nullable UUID revision) {
    return project.text(source, revision);
  }

  @Override
  public List<TextRevision> revisions(UUID source) {
    return project.revisions(source);
  }

  @Override
  public List<PassageReview> reviews() {
    Set<UUID> others = ofOthers();
    return project.reviews().stream().filter(one -> !others.contains(one.subject())).toList();
  }

  @Override
  public void forEachText(Collection<UUID> sources, BiConsumer<UUID, SourceText> use) {
    project.forEachText(sources, use);
  }

  @Override
  public List<Original> originals() {
    return project.originals();
  }

  @Override
  public InputStream bytes(UUID original) {
    return project.bytes(original);
  }

  @Override
  public List<Case> cases() {
    return project.cases();
  }

  @Override
  public List<SpeakerBinding> speakers() {
    return project.speakers();
  }

  @Override
  public List<Questionnaire> questionnaires() {
    return project.questionnaires();
  }

  @Override
  public Optional<UUID> edition(UUID questionnaire) {
    return project.edition(questionnaire);
  }

  @Override
  public ResponseTable responses(UUID questionnaire, Collection<String> variables) {
    return project.responses(questionnaire, variables);
  }

  @Override
  public List<Aggregate> aggregates() {
    return project.aggregates();
  }

  @Override
  public Codebook codebook() {
    return project.codebook();
  }

  @Override
  public List<Coding> codings(CodingFilter filter) {
    UUID by = filter.coder();
    return by == null || by.equals(coder)
        ? project.codings(new CodingFilter(filter.codes(), filter.sources(), coder))
        : List.of();
  }

  @Override
  public Optional<Coding> coding(UUID id) {
    return project.coding(id).filter(coding -> coding.coder().equals(coder));
  }

  @Override
  public List<Coder> coders() {
    return project.coders();
  }

  @Override
  public List<Memo> memos() {
    Set<UUID> others = ofOthers();
    return project.memos().stream().filter(memo -> !others.contains(memo.about())).toList();
  }

  @Override
  public List<CodebookVersion> codebookVersions() {
    return project.codebookVersions();
  }

  @Override
  public List<ChosenQuote> chosenQuotes() {
    return project.chosenQuotes();
  }

  @Override
  public List<QuoteUse> quoteUses() {
    return project.quoteUses();
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return project.savedSearches();
  }

  @Override
  public List<Judgement> judgements() {
    return project.judgements();
  }

  @Override
  public List<PlannedTable> plannedTables() {
    return project.plannedTables();
  }

  @Override
  public List<Derivation> derivations() {
    return project.derivations();
  }

  @Override
  public List<Synonym> synonyms() {
    return project.synonyms();
  }

  @Override
  public List<AutocodingRule> autocodings() {
    return project.autocodings();
  }

  @Override
  public Map<String, String> settings() {
    return project.settings();
  }

  @Override
  public List<Counterpart> counterparts() {
    return project.counterparts();
  }

  @Override
  public List<DecidedPlace> decidedPlaces() {
    return List.of();
  }

  @Override
  public List<RejectedSuggestion> rejectedSuggestions(@Nullable UUID code) {
    return project.rejectedSuggestions(code);
  }

  @Override
  public ProjectCounts counts() {
    return new OwnCounts(project, coder);
  }

  @Override
  public long lastChange() {
    return project.lastChange();
  }

  @Override
  public List<HistoryEntry> history(long after, int limit) {
    return project.history(after, limit).stream().map(this::seen).filter(Objects::nonNull).toList();
  }
}
