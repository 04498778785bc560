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

/**
 * What a project holds at present. Withdrawn material is not shown, except where a method says so.
 * Lists come in the order in which things were added, unless said otherwise.
 */
public interface ProjectReader {
  Project project();

  List<Source> sources();

  /** The sources of these kinds; without the open answers, which may be thousands, they are few. */
  List<Source> sources(Set<SourceKind> kinds);

  /** The answers to an open question. */
  List<Source> answers(UUID question);

  /** What the answers to an open question say: their texts alone, read in one go. */
  Map<UUID, String> answerTexts(UUID question);

  Optional<Source> source(UUID id);

  /** The sources that an import added, withdrawn or not. */
  List<Source> sourcesOfBatch(UUID batch);

  /**
   * The text that a source has now, withdrawn or not.
   *
   * @throws IllegalArgumentException if there is no such source
   */
  SourceText text(UUID source);

  /**
   * The text of a source as it was imported or corrected.
   *
   * @param revision null for the text as imported
   * @throws IllegalArgumentException if there is no such text
   */
  SourceText text(UUID source, @Nullable UUID revision);

  /** The corrected texts that a source has or had, oldest first. */
  List<TextRevision> revisions(UUID source);

  /** Passages that wait to be looked at since their text was corrected. */
  List<PassageReview> reviews();

  /** Hands over the text of each of these sources, one at a time, in any order. */
  void forEachText(Collection<UUID> sources, BiConsumer<UUID, SourceText> use);

  List<Original> originals();

  /** The bytes of a file as it was imported; the caller closes the stream. */
  InputStream bytes(UUID original);

  List<Case> cases();

  /** Which speakers of sources are which cases; a speaker that is not here is the source's case. */
  List<SpeakerBinding> speakers();

  /**
   * Surveys in the order of import, then the attributes, if there are any; each with the variables
   * that are derived from its own behind them.
   */
  List<Questionnaire> questionnaires();

  /** The edition that a survey is read in since a newer export was laid over it, if one was. */
  Optional<UUID> edition(UUID questionnaire);

  /** Recipes of derived variables, in the order in which they were made. */
  List<Derivation> derivations();

  /**
   * The answers to these variables; all variables where the collection is empty. Those of derived
   * variables are computed.
   *
   * @throws no.kodebok.coding.model.KodebokException if one cannot be computed
   */
  ResponseTable responses(UUID questionnaire, Collection<String> variables);

  /** Published tables. */
  List<Aggregate> aggregates();

  Codebook codebook();

  /** By source, then start, then longer first. */
  List<Coding> codings(CodingFilter filter);

  Optional<Coding> coding(UUID id);

  List<Coder> coders();

  List<Memo> memos();

  /** Frozen codebooks, oldest first. */
  List<CodebookVersion> codebookVersions();

  /** Quotes that were chosen to be printed, by source and place. */
  List<ChosenQuote> chosenQuotes();

  /** Where chosen quotes are used. */
  List<QuoteUse> quoteUses();

  List<SavedSearch> savedSearches();

  /** The tables of the table plan, in order. */
  List<PlannedTable> plannedTables();

  /** What researchers decided about how results are shown. */
  List<Judgement> judgements();

  /** Wordings that mean the same in this project. */
  List<Synonym> synonyms();

  List<AutocodingRule> autocodings();

  /** How the project works, by the setting's name; what is not set is not here. */
  Map<String, String> settings();

  /** How other programs know things of the project, by the things' ids. */
  List<Counterpart> counterparts();

  /** Places where coders differed and it was decided what holds. */
  List<DecidedPlace> decidedPlaces();

  /**
   * Passages that were proposed for a code and do not have it.
   *
   * @param code null for those of all codes
   */
  List<RejectedSuggestion> rejectedSuggestions(@Nullable UUID code);

  /** How much there is; each number is asked of the project when it is called for. */
  ProjectCounts counts();

  /** Number of the newest step of the history; 0 for a new project. */
  long lastChange();

  /**
   * Steps of the history in order.
   *
   * @param after only steps with a greater number
   */
  List<HistoryEntry> history(long after, int limit);
}
