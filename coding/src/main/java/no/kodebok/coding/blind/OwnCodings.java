package no.kodebok.coding.blind;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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
 * A project as somebody sees it who codes blind: the material and what is set up for all, such as
 * the codebook, variables and the table plan; of the work of coding only her own. So codings,
 * chosen quotes and where they are used, notes on passages, passages to review, autocodings and
 * rejected suggestions are hers alone, and variables that are made from codes are computed from her
 * codings. What belongs to nobody and is made of everybody's work is not there: decisions on
 * differences, summaries and marks of joint displays.
 */
class OwnCodings implements ProjectReader {
  private static final UUID NOBODY = new UUID(0, 0);

  /** Steps that are looked through at once for the newest one that she sees. */
  private static final int FEW_STEPS = 8;

  private static final int MOST_STEPS = 512;

  private final ProjectReader project;
  private final String name;
  private final boolean toEdit;
  private volatile @Nullable UUID known;

  /**
   * A project.
   *
   * @param name hers
   * @param toEdit whether changes are computed from it: what hangs on a passage of hers goes with
   *     it then, whoever wrote it
   */
  OwnCodings(ProjectReader project, String name, boolean toEdit) {
    this.project = project;
    this.name = name;
    this.toEdit = toEdit;
  }

  /** Her id, once she has done something. Who has done nothing has no codings, whatever the id. */
  private UUID coder() {
    UUID id = known;
    if (id == null) {
      id =
          project.coders().stream()
              .filter(one -> one.name().equals(name))
              .map(Coder::id)
              .findFirst()
              .orElse(null);
      known = id;
    }
    return id == null ? NOBODY : id;
  }

  final String name() {
    return name;
  }

  /** Whether what this coder did is hers. */
  final boolean isOwn(UUID by) {
    return by.equals(coder());
  }

  /** Whether this is a coding or a chosen quote of hers. */
  final boolean isOwnPassage(UUID id) {
    return coding(id).isPresent() || chosenQuotes().stream().anyMatch(one -> one.id().equals(id));
  }

  /** Whether this is a coding or a chosen quote of somebody else. */
  final boolean isPassageOfOthers(UUID id) {
    return !isOwnPassage(id)
        && (project.coding(id).isPresent()
            || project.chosenQuotes().stream().anyMatch(one -> one.id().equals(id)));
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
    return project.reviews().stream().filter(one -> isOwnPassage(one.subject())).toList();
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
    return new OwnAnswers(project, this).responses(questionnaire, variables);
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
    return by == null || isOwn(by)
        ? project.codings(new CodingFilter(filter.codes(), filter.sources(), coder(), filter.touching()))
        : List.of();
  }

  @Override
  public Optional<Coding> coding(UUID id) {
    return project.coding(id).filter(coding -> isOwn(coding.coder()));
  }

  @Override
  public List<Coder> coders() {
    return project.coders();
  }

  @Override
  public List<Memo> memos() {
    SharedSubjects shared = new SharedSubjects(project);
    Map<UUID, UUID> quotes =
        project.chosenQuotes().stream()
            .collect(Collectors.toMap(ChosenQuote::id, ChosenQuote::coder));
    return project.memos().stream()
        .filter(memo -> {
          UUID passage =
              project
                  .coding(memo.about())
                  .map(Coding::coder)
                  .orElseGet(() -> quotes.get(memo.about()));
          return passage == null
              ? isOwn(memo.coder()) || shared.have(memo.about())
              : isOwn(passage) && (toEdit || isOwn(memo.coder()));
        })
        .toList();
  }

  @Override
  public List<CodebookVersion> codebookVersions() {
    return project.codebookVersions();
  }

  @Override
  public List<ChosenQuote> chosenQuotes() {
    return project.chosenQuotes().stream().filter(quote -> isOwn(quote.coder())).toList();
  }

  @Override
  public List<QuoteUse> quoteUses() {
    Set<UUID> quotes =
        chosenQuotes().stream().map(ChosenQuote::id).collect(Collectors.toUnmodifiableSet());
    return project.quoteUses().stream()
        .filter(use -> quotes.contains(use.quote()) && (toEdit || isOwn(use.coder())))
        .toList();
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return project.savedSearches();
  }

  @Override
  public List<Judgement> judgements() {
    return project.judgements().stream()
        .filter(one -> one.kind() == Judgement.Kind.MASK)
        .toList();
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
    return project.autocodings().stream().filter(rule -> isOwn(rule.coder())).toList();
  }

  @Override
  public Map<String, String> settings() {
    return project.settings();
  }

  @Override
  public List<Counterpart> counterparts() {
    List<Counterpart> all = project.counterparts();
    if (all.isEmpty()) {
      return all;
    }
    Set<UUID> unseen = new HashSet<>();
    project.codings(CodingFilter.ALL).forEach(coding -> unseen.add(coding.id()));
    project.chosenQuotes().forEach(quote -> unseen.add(quote.id()));
    project.memos().forEach(memo -> unseen.add(memo.id()));
    codings(CodingFilter.ALL).forEach(coding -> unseen.remove(coding.id()));
    chosenQuotes().forEach(quote -> unseen.remove(quote.id()));
    memos().forEach(memo -> unseen.remove(memo.id()));
    return all.stream().filter(one -> !unseen.contains(one.thing())).toList();
  }

  @Override
  public List<DecidedPlace> decidedPlaces() {
    return List.of();
  }

  @Override
  public List<RejectedSuggestion> rejectedSuggestions(@Nullable UUID code) {
    return project.rejectedSuggestions(code).stream().filter(one -> isOwn(one.coder())).toList();
  }

  @Override
  public ProjectCounts counts() {
    return new OwnCounts(project, coder());
  }

  @Override
  public long lastChange() {
    OwnSteps steps = new OwnSteps(this, project, name);
    long from = project.lastChange();
    int size = FEW_STEPS;
    while (from > 0) {
      List<HistoryEntry> page = project.history(Math.max(0, from - size), size);
      for (HistoryEntry step : page.reversed()) {
        if (step.number() <= from && steps.seen(step).isPresent()) {
          return step.number();
        }
      }
      from -= size;
      size = Math.min(2 * size, MOST_STEPS);
    }
    return 0;
  }

  @Override
  public List<HistoryEntry> history(long after, int limit) {
    OwnSteps steps = new OwnSteps(this, project, name);
    List<HistoryEntry> seen = new ArrayList<>();
    long from = after;
    List<HistoryEntry> more = project.history(from, limit);
    while (!more.isEmpty() && seen.size() < limit) {
      more.stream().map(steps::seen).flatMap(Optional::stream).forEach(seen::add);
      from = more.getLast().number();
      more = project.history(from, limit);
    }
    return seen.subList(0, Math.min(limit, seen.size()));
  }
}
