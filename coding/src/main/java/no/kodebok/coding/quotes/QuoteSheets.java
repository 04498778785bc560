package no.kodebok.coding.quotes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes quote sheets. Quotes come in the order of the codebook, then of the sources, then of the
 * text. A passage with several codes is a quote under each of them; a passage to which several
 * coders gave the same code is one quote that names them all, earliest first, under the id of the
 * earliest coding. Where a passage is chosen to be printed, the quote has its edited wording and
 * attribution; a chosen passage without a code comes last, where no code is asked for.
 */
public final class QuoteSheets {
  private QuoteSheets() {}

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
    List<QuotePlace> places =
        QuotePlaces.of(project, root == null ? null : codebook.withDescendants(root)).stream()
            .filter(place -> cases.passes(place.caseId()))
            .toList();
    return sheet(
        root == null ? null : codebook.path(root).toString(),
        request.where(),
        attribution,
        new QuoteMaker(project, cases, attribution).make(places));
  }

  static QuoteSheet sheet(
      @Nullable String code, @Nullable String where, Attribution attribution, List<Quote> quotes) {
    Set<String> variables = new LinkedHashSet<>();
    quotes.forEach(quote -> variables.addAll(quote.variables().keySet()));
    return new QuoteSheet(code, where, attribution.toString(), List.copyOf(variables), quotes);
  }
}
