package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes quote sheets. Quotes come in the order of the codebook, then of the sources, then of the
 * text. A passage with several codes is a quote under each of them; a passage to which several
 * coders gave the same code is one quote that names them all, earliest first, under the id of the
 * earliest coding.
 */
public final class QuoteSheets {
  private static final Comparator<Coding> EARLIEST =
      Comparator.comparing(Coding::at).thenComparing(Coding::id);

  private final ProjectReader project;
  private final Codebook codebook;
  private final CaseSelection cases;
  private final SpeakerCases speakers;
  private final Attribution attribution;
  private final Map<UUID, String> coders = new HashMap<>();
  private final Map<UUID, CodePath> paths = new HashMap<>();

  private QuoteSheets(ProjectReader project, CaseSelection cases, Attribution attribution) {
    this.project = project;
    this.codebook = project.codebook();
    this.cases = cases;
    this.speakers = SpeakerCases.of(project);
    this.attribution = attribution;
    for (Coder coder : project.coders()) {
      coders.put(coder.id(), coder.name());
    }
  }

  /**
   * Makes a sheet of the project as it is.
   *
   * @throws KodebokException if the code is not there, or the filter or the template is wrong; it
   *     says what there is
   */
  public static QuoteSheet make(ProjectReader project, QuoteRequest request) {
    Codebook codebook = project.codebook();
    UUID root = request.code() == null ? null : codebook.get(request.code()).id();
    Attribution attribution =
        Attribution.of(request.attribution(), CaseSelection.variables(project), request.language());
    CaseSelection cases =
        CaseSelection.load(project, request.where(), Set.copyOf(attribution.variables()));
    List<Quote> quotes =
        new QuoteSheets(project, cases, attribution)
            .quotes(root == null ? null : codebook.withDescendants(root));
    Set<String> variables = new LinkedHashSet<>();
    quotes.forEach(quote -> variables.addAll(quote.variables().keySet()));
    return new QuoteSheet(
        root == null ? null : codebook.path(root).toString(),
        request.where(),
        attribution.toString(),
        List.copyOf(variables),
        quotes);
  }

  /** A passage under a code: what the codings of one quote have in common. */
  private record Place(UUID code, TextRange range) {}

  private List<Quote> quotes(@Nullable Set<UUID> codes) {
    Map<UUID, List<Coding>> bySource =
        project.codings(new CodingFilter(codes, null, null)).stream()
            .collect(Collectors.groupingBy(Coding::source));
    Map<UUID, Source> sources = new LinkedHashMap<>();
    for (Source source : project.sources()) {
      if (bySource.containsKey(source.id()) && mayPass(source)) {
        sources.put(source.id(), source);
      }
    }
    Map<UUID, List<Quote>> made = new HashMap<>();
    if (!sources.isEmpty()) {
      project.forEachText(
          sources.keySet(),
          (id, text) -> {
            Source source = sources.get(id);
            List<Coding> codings = bySource.get(id);
            if (source != null && codings != null) {
              made.put(id, quotes(source, text, codings));
            }
          });
    }
    return inOrder(sources.keySet(), made);
  }

  /** Whether a passage of the source can be of a case that passes; spares reading the others. */
  private boolean mayPass(Source source) {
    return cases.passes(null) || speakers.all(source).stream().anyMatch(cases::passes);
  }

  private List<Quote> quotes(Source source, SourceText text, List<Coding> codings) {
    Map<Place, List<Coding>> places = new LinkedHashMap<>();
    for (Coding coding : codings) {
      places
          .computeIfAbsent(new Place(coding.code(), coding.range()), place -> new ArrayList<>())
          .add(coding);
    }
    List<Quote> quotes = new ArrayList<>();
    places.forEach((place, same) -> {
      UUID caseId = speakers.of(source, text, place.range());
      if (cases.passes(caseId)) {
        same.sort(EARLIEST);
        quotes.add(quote(source, text, caseId, same));
      }
    });
    return quotes;
  }

  private Quote quote(Source source, SourceText text, @Nullable UUID caseId, List<Coding> codings) {
    Coding first = codings.getFirst();
    TextRange range = first.range();
    CodePath code = paths.computeIfAbsent(first.code(), codebook::path);
    LineRange lines = text.lines(range);
    String speaker = Speakers.of(text, range);
    String caseName = cases.name(caseId);
    String coder =
        codings.stream()
            .map(coding -> coders.getOrDefault(coding.coder(), ""))
            .distinct()
            .collect(Collectors.joining(", "));
    String verbatim = range.in(text.text());
    return new Quote(
        first.id(),
        source.id(),
        range,
        code,
        source.name(),
        lines,
        speaker,
        verbatim,
        verbatim,
        attribution.fill(
            Attribution.fields(speaker, caseName, source.name(), lines, code.toString(), coder),
            cases.answers(caseId)),
        caseName,
        cases.shown(caseId),
        coder);
  }

  private List<Quote> inOrder(Collection<UUID> sources, Map<UUID, List<Quote>> made) {
    Map<CodePath, Integer> order = new HashMap<>();
    for (Code code : codebook.codes()) {
      CodePath path = paths.get(code.id());
      if (path != null) {
        order.put(path, order.size());
      }
    }
    Map<Integer, List<Quote>> byCode = new TreeMap<>();
    for (UUID source : sources) {
      List<Quote> quotes = made.getOrDefault(source, List.of());
      quotes.stream()
          .sorted(Comparator.comparing(Quote::range))
          .forEach(quote ->
              byCode
                  .computeIfAbsent(order.getOrDefault(quote.code(), -1), c -> new ArrayList<>())
                  .add(quote));
    }
    return byCode.values().stream().flatMap(List::stream).toList();
  }
}
