package no.kodebok.coding.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRevision;
import org.jspecify.annotations.Nullable;

/** A project in memory that has texts, codes and codings, and nothing that people add later. */
public abstract class PartialProject implements ProjectReader {
  @Override
  public List<Source> sources(Set<SourceKind> kinds) {
    return sources().stream().filter(source -> kinds.contains(source.kind())).toList();
  }

  @Override
  public List<Source> answers(UUID question) {
    return sources().stream().filter(source -> question.equals(source.question())).toList();
  }

  @Override
  public Map<UUID, String> answerTexts(UUID question) {
    Map<UUID, String> texts = new HashMap<>();
    answers(question).forEach(answer -> texts.put(answer.id(), text(answer.id()).text()));
    return texts;
  }

  @Override
  public ProjectCounts counts() {
    return new ListCounts(this);
  }

  @Override
  public SourceText text(UUID source, @Nullable UUID revision) {
    return text(source);
  }

  @Override
  public Optional<UUID> edition(UUID questionnaire) {
    return Optional.empty();
  }

  @Override
  public List<Derivation> derivations() {
    return List.of();
  }

  @Override
  public List<Aggregate> aggregates() {
    return List.of();
  }

  @Override
  public List<TextRevision> revisions(UUID source) {
    return List.of();
  }

  @Override
  public List<PassageReview> reviews() {
    return List.of();
  }

  @Override
  public List<SpeakerBinding> speakers() {
    return List.of();
  }

  @Override
  public List<CodebookVersion> codebookVersions() {
    return List.of();
  }

  @Override
  public List<ChosenQuote> chosenQuotes() {
    return List.of();
  }

  @Override
  public List<QuoteUse> quoteUses() {
    return List.of();
  }

  @Override
  public List<Judgement> judgements() {
    return List.of();
  }

  @Override
  public List<Synonym> synonyms() {
    return List.of();
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return List.of();
  }

  @Override
  public List<PlannedTable> plannedTables() {
    return List.of();
  }

  @Override
  public List<AutocodingRule> autocodings() {
    return List.of();
  }

  @Override
  public Map<String, String> settings() {
    return Map.of();
  }

  @Override
  public List<Counterpart> counterparts() {
    return List.of();
  }

  @Override
  public List<DecidedPlace> decidedPlaces() {
    return List.of();
  }

  @Override
  public List<RejectedSuggestion> rejectedSuggestions(@Nullable UUID code) {
    return List.of();
  }
}
