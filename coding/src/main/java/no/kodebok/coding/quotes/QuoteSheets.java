package no.kodebok.coding.quotes;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
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
    return prepare(project, request).sheet();
  }

  /**
   * A sheet, and letters that it gave to what had none.
   *
   * @param given what they stand for and the letters, for {@link MaskEdits#keep}; empty where
   *     nothing is masked or all had letters
   */
  public record Prepared(QuoteSheet sheet, Map<String, String> given) {
    public Prepared {
      given = Map.copyOf(given);
    }
  }

  /**
   * Makes a sheet of the project as it is. Letters that are given in it mean nothing until they are
   * kept.
   *
   * @throws KodebokException if the code or a variable is not there, or the filter, a template or a
   *     mask is wrong; it says what there is
   */
  public static Prepared prepare(ProjectReader project, QuoteRequest request) {
    Codebook codebook = project.codebook();
    UUID root = request.code() == null ? null : codebook.get(request.code()).id();
    Set<String> all = CaseSelection.variables(project);
    String by = request.by();
    for (String named : request.identifying()) {
      checkVariable(named, all);
    }
    if (by != null) {
      checkVariable(by, all);
    }
    AttributionRules attributions =
        AttributionRules.of(project, request.attributions(), request.language());
    MaskRules mask = MaskRules.of(request.mask(), project);
    Set<String> asked = new HashSet<>(attributions.asked());
    asked.addAll(request.identifying());
    asked.addAll(mask.variables());
    if (by != null) {
      asked.add(by);
    }
    CaseSelection cases = CaseSelection.load(project, request.where(), asked);
    List<QuotePlace> fitting =
        QuotePlaces.of(project, root == null ? null : codebook.withDescendants(root)).stream()
            .filter(place -> cases.passes(place.caseId()))
            .filter(place -> !request.chosen() || place.chosen() != null)
            .toList();
    MaskLetters letters = MaskLetters.of(project);
    Masking masking = new Masking(project, mask, letters, cases);
    QuoteSelection selection = QuoteSelection.of(project, by, request.max(), cases, fitting);
    QuoteMaker maker =
        new QuoteMaker(
            project,
            cases,
            attributions,
            Detailing.of(
                masking,
                request.context(),
                AnonymityHints.of(project, cases),
                new AttributionCheck(project, cases)));
    Set<String> identifying =
        new LinkedHashSet<>(
            request.identifying().isEmpty()
                ? SheetWarnings.identifying(project, attributions.printed())
                : request.identifying());
    identifying.removeAll(mask.variables());
    SheetWarnings warnings =
        new SheetWarnings(project, cases, List.copyOf(identifying), request.fewest());
    List<Quote> quotes = warnings.on(maker.make(selection.places()), selection.places());
    quotes = selection.grouped(quotes, masking);
    QuoteSheet sheet =
        sheet(
            root == null ? null : codebook.path(root).toString(),
            request.where() == null ? null : masking.inText(request.where()),
            masking.inText(attributions.toString()),
            quotes,
            new QuoteSheet.Choices(
                by,
                selection.label(),
                request.context(),
                mask.isNone() ? List.of() : request.mask(),
                List.copyOf(identifying),
                request.fewest(),
                fitting.size() - selection.places().size(),
                request.language()));
    return new Prepared(sheet, letters.given());
  }

  /**
   * The quotes of a sheet in its order, of which nothing is told but their words: for results that
   * show quotes and no warnings, which take most of the time of a sheet. Nothing is masked; context
   * and the most of each code are not looked at.
   *
   * @param shown variables whose answers the quotes have to have
   * @throws KodebokException as {@link #make} does
   */
  public static List<Quote> plain(ProjectReader project, QuoteRequest request, Set<String> shown) {
    return plain(project, request, MaskRules.NONE, MaskLetters.of(project), shown);
  }

  /**
   * The same with what the request masks.
   *
   * @param letters of the project; what had none is given some there, which mean nothing until they
   *     are kept
   */
  public static List<Quote> masked(
      ProjectReader project, QuoteRequest request, MaskLetters letters, Set<String> shown) {
    return plain(project, request, MaskRules.of(request.mask(), project), letters, shown);
  }

  private static List<Quote> plain(
      ProjectReader project,
      QuoteRequest request,
      MaskRules mask,
      MaskLetters letters,
      Set<String> shown) {
    Codebook codebook = project.codebook();
    UUID root = request.code() == null ? null : codebook.get(request.code()).id();
    Set<String> all = CaseSelection.variables(project);
    shown.forEach(name -> checkVariable(name, all));
    AttributionRules attributions =
        AttributionRules.of(project, request.attributions(), request.language());
    Set<String> asked = new HashSet<>(attributions.asked());
    asked.addAll(shown);
    asked.addAll(mask.variables());
    CaseSelection cases = CaseSelection.load(project, request.where(), asked);
    List<QuotePlace> places =
        QuotePlaces.of(project, root == null ? null : codebook.withDescendants(root)).stream()
            .filter(place -> cases.passes(place.caseId()))
            .filter(place -> !request.chosen() || place.chosen() != null)
            .toList();
    Masking masking = new Masking(project, mask, letters, cases);
    return new QuoteMaker(project, cases, attributions, Detailing.none(masking)).make(places);
  }

  private static void checkVariable(String name, Set<String> all) {
    if (!all.contains(name)) {
      throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, all);
    }
  }

  static QuoteSheet sheet(
      @Nullable String code,
      @Nullable String where,
      String attribution,
      List<Quote> quotes,
      QuoteSheet.Choices choices) {
    Set<String> variables = new LinkedHashSet<>();
    quotes.forEach(quote -> variables.addAll(quote.variables().keySet()));
    return new QuoteSheet(code, where, attribution, List.copyOf(variables), quotes, choices);
  }
}
