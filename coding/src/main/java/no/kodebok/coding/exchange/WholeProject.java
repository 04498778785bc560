package no.kodebok.coding.exchange;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a project that other programs can be given. Texts and answers are many, so they are
 * read when they are asked for.
 *
 * @param changedAt when the newest step was done; the project's making where there is none
 * @param codings by source, then start, then longer first
 * @param texts the text that a source has now, by the source's id
 * @param answers all answers to a questionnaire, by its id
 * @param counterparts how other programs know things of the project
 * @param steps of the history, oldest first
 * @param files the bytes of an original by its id; null where they are not to be given away
 */
public record WholeProject(
    Project project,
    Instant changedAt,
    List<Coder> coders,
    Codebook codebook,
    List<Source> sources,
    List<Original> originals,
    Function<UUID, SourceText> texts,
    List<Coding> codings,
    List<Case> cases,
    List<SpeakerBinding> speakers,
    List<Questionnaire> questionnaires,
    Function<UUID, ResponseTable> answers,
    List<Memo> memos,
    List<ChosenQuote> quotes,
    List<QuoteUse> quoteUses,
    List<CodebookVersion> versions,
    List<Aggregate> aggregates,
    List<AutocodingRule> autocodings,
    List<SavedSearch> searches,
    List<Synonym> synonyms,
    Workings workings,
    List<Counterpart> counterparts,
    Supplier<List<StepSummary>> steps,
    @Nullable Function<UUID, InputStream> files) {

  /** The project as it is. */
  public static WholeProject of(ProjectReader reader) {
    List<HistoryEntry> newest = reader.history(reader.lastChange() - 1, 1);
    return new WholeProject(
        reader.project(),
        newest.isEmpty() ? reader.project().createdAt() : newest.getLast().at(),
        reader.coders(),
        reader.codebook(),
        reader.sources(),
        reader.originals(),
        reader::text,
        reader.codings(CodingFilter.ALL),
        reader.cases(),
        reader.speakers(),
        reader.questionnaires(),
        questionnaire -> reader.responses(questionnaire, Set.of()),
        reader.memos(),
        reader.chosenQuotes(),
        reader.quoteUses(),
        reader.codebookVersions(),
        reader.aggregates(),
        reader.autocodings(),
        reader.savedSearches(),
        reader.synonyms(),
        Workings.of(reader),
        reader.counterparts(),
        () -> StepSummary.all(reader),
        null);
  }

  /** The same with the files as they were imported, for formats that have a place for them. */
  public WholeProject withFiles(Function<UUID, InputStream> bytes) {
    return new WholeProject(
        project,
        changedAt,
        coders,
        codebook,
        sources,
        originals,
        texts,
        codings,
        cases,
        speakers,
        questionnaires,
        answers,
        memos,
        quotes,
        quoteUses,
        versions,
        aggregates,
        autocodings,
        searches,
        synonyms,
        workings,
        counterparts,
        steps,
        bytes);
  }

  /** The same with one coder's codings only, and without memos on the codings of others. */
  public WholeProject codedBy(UUID coder) {
    List<Coding> own = codings.stream().filter(coding -> coding.coder().equals(coder)).toList();
    Set<UUID> others = new HashSet<>();
    codings.forEach(coding -> others.add(coding.id()));
    own.forEach(coding -> others.remove(coding.id()));
    List<Memo> kept = new ArrayList<>(memos);
    kept.removeIf(memo -> others.contains(memo.about()));
    return new WholeProject(
        project,
        changedAt,
        coders,
        codebook,
        sources,
        originals,
        texts,
        own,
        cases,
        speakers,
        questionnaires,
        answers,
        kept,
        quotes,
        quoteUses,
        versions,
        aggregates,
        autocodings,
        searches,
        synonyms,
        workings,
        counterparts,
        steps,
        files);
  }

  /** How many sources have another text than they were imported with. */
  public int correctedSources() {
    return (int) sources.stream().filter(source -> source.revision() != null).count();
  }
}
