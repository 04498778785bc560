package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Makes quotes of places: words, lines, attribution, and what is known of their printing. */
final class QuoteMaker {
  private final ProjectReader project;
  private final Codebook codebook;
  private final CaseSelection cases;
  private final AttributionRules attributions;
  private final Detailing detailing;
  private final Map<UUID, String> coders = new HashMap<>();
  private final Map<UUID, CodePath> paths = new HashMap<>();
  private final Map<UUID, List<QuoteUse>> uses;

  QuoteMaker(
      ProjectReader project,
      CaseSelection cases,
      AttributionRules attributions,
      Detailing detailing) {
    this.project = project;
    this.codebook = project.codebook();
    this.cases = cases;
    this.attributions = attributions;
    this.detailing = detailing;
    this.uses = project.quoteUses().stream().collect(Collectors.groupingBy(QuoteUse::quote));
    for (Coder coder : project.coders()) {
      coders.put(coder.id(), coder.name());
    }
  }

  /** Their quotes, in the same order. */
  List<Quote> make(List<QuotePlace> places) {
    return make(places, Progress.NONE);
  }

  /**
   * As {@link #make(List)}.
   *
   * @param progress told how many are made; may stop it
   */
  List<Quote> make(List<QuotePlace> places, Progress progress) {
    Map<UUID, List<Integer>> bySource = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      bySource.computeIfAbsent(places.get(i).source().id(), s -> new ArrayList<>()).add(i);
    }
    Map<Integer, Quote> made = new HashMap<>();
    if (!bySource.isEmpty()) {
      project.forEachText(
          bySource.keySet(),
          (source, text) -> {
            for (int i : bySource.getOrDefault(source, List.of())) {
              made.put(i, quote(places.get(i), text));
              progress.report(made.size(), places.size(), "");
            }
          });
    }
    List<Quote> quotes = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      Quote quote = made.get(i);
      if (quote != null) {
        quotes.add(quote);
      }
    }
    return quotes;
  }

  private Quote quote(QuotePlace place, SourceText text) {
    Source source = place.source();
    TextRange range = place.range();
    UUID codeId = place.code();
    CodePath code = codeId == null ? null : paths.computeIfAbsent(codeId, codebook::path);
    LineRange lines = text.lines(range);
    Masking masking = detailing.masking();
    String speaker = masking.ofSpeakers(source, text, range);
    String own = cases.name(place.caseId());
    UUID caseId = place.caseId();
    String caseName = caseId == null || own == null ? null : masking.ofCase(caseId, own);
    String shownSource = masking.ofSource(source);
    ChosenQuote chosen = place.chosen();
    String coder = coders(place.codings(), chosen);
    String verbatim = range.in(text.text());
    Wording edited = chosen == null ? null : chosen.edited();
    String written = chosen == null ? "" : masking.inText(chosen.attribution());
    Map<AttributionField, String> fields =
        Attribution.fields(
            speaker, caseName, shownSource, lines, code == null ? null : code.toString(), coder);
    Map<String, Answer> answers = masking.answers(cases.answers(caseId));
    Attribution attribution = attributions.of(caseId, cases);
    Quote quote =
        new Quote(
            place.codings().isEmpty() ? null : place.codings().getFirst().id(),
            source.id(),
            range,
            code,
            shownSource,
            lines,
            speaker,
            verbatim,
            edited == null ? verbatim : edited.text(),
            written.isEmpty() ? attribution.fill(fields, answers) : written,
            caseName,
            masking.answers(cases.shown(caseId)),
            coder,
            chosen == null ? null : choice(chosen, written, range, text));
    List<String> missing =
        written.isEmpty() && detailing.tells() ? attribution.missing(fields, answers) : List.of();
    return quote.with(detailing.of(quote, place, text, missing));
  }

  private String coders(List<Coding> codings, @Nullable ChosenQuote chosen) {
    if (codings.isEmpty()) {
      return chosen == null ? "" : coders.getOrDefault(chosen.coder(), "");
    }
    return codings.stream()
        .map(coding -> coders.getOrDefault(coding.coder(), ""))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Quote.Choice choice(
      ChosenQuote chosen, String attribution, TextRange range, SourceText text) {
    Wording edited = chosen.edited();
    return new Quote.Choice(
        chosen.id(),
        edited == null ? List.of() : EditedWording.drifts(text, range, edited.text()),
        uses.getOrDefault(chosen.id(), List.of()),
        attribution);
  }
}
