package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.LineRange;
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
  private final Attribution attribution;
  private final Map<UUID, String> coders = new HashMap<>();
  private final Map<UUID, CodePath> paths = new HashMap<>();
  private final Map<UUID, List<QuoteUse>> uses;

  QuoteMaker(ProjectReader project, CaseSelection cases, Attribution attribution) {
    this.project = project;
    this.codebook = project.codebook();
    this.cases = cases;
    this.attribution = attribution;
    this.uses = project.quoteUses().stream().collect(Collectors.groupingBy(QuoteUse::quote));
    for (Coder coder : project.coders()) {
      coders.put(coder.id(), coder.name());
    }
  }

  /** Their quotes, in the same order. */
  List<Quote> make(List<QuotePlace> places) {
    Map<UUID, List<Integer>> bySource = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      bySource.computeIfAbsent(places.get(i).source().id(), s -> new ArrayList<>()).add(i);
    }
    Map<Integer, Quote> made = new HashMap<>();
    if (!bySource.isEmpty()) {
      project.forEachText(
          bySource.keySet(),
          (source, text) ->
              bySource
                  .getOrDefault(source, List.of())
                  .forEach(i -> made.put(i, quote(places.get(i), text))));
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
    String speaker = Speakers.of(text, range);
    String caseName = cases.name(place.caseId());
    ChosenQuote chosen = place.chosen();
    String coder = coders(place.codings(), chosen);
    String verbatim = range.in(text.text());
    Wording edited = chosen == null ? null : chosen.edited();
    String own = chosen == null ? "" : chosen.attribution();
    return new Quote(
        place.codings().isEmpty() ? null : place.codings().getFirst().id(),
        source.id(),
        range,
        code,
        source.name(),
        lines,
        speaker,
        verbatim,
        edited == null ? verbatim : edited.text(),
        own.isEmpty()
            ? attribution.fill(
                Attribution.fields(
                    speaker,
                    caseName,
                    source.name(),
                    lines,
                    code == null ? null : code.toString(),
                    coder),
                cases.answers(place.caseId()))
            : own,
        caseName,
        cases.shown(place.caseId()),
        coder,
        chosen == null ? null : choice(chosen, range, text));
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

  private Quote.Choice choice(ChosenQuote chosen, TextRange range, SourceText text) {
    Wording edited = chosen.edited();
    return new Quote.Choice(
        chosen.id(),
        edited == null ? List.of() : EditedWording.drifts(text, range, edited.text()),
        uses.getOrDefault(chosen.id(), List.of()),
        chosen.attribution());
  }
}
