package no.kodebok.coding.quotes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.store.ProjectReader;

/** Makes the quotes of a sheet with everything that is told of them. For one thread. */
final class SheetTelling {
  private final QuoteMaker maker;
  private final SheetWarnings warnings;
  private final MaskRules mask;
  private final Masking masking;
  private final MaskLetters letters;
  private final List<String> identifying;

  private SheetTelling(
      QuoteMaker maker,
      SheetWarnings warnings,
      MaskRules mask,
      Masking masking,
      MaskLetters letters,
      List<String> identifying) {
    this.maker = maker;
    this.warnings = warnings;
    this.mask = mask;
    this.masking = masking;
    this.letters = letters;
    this.identifying = identifying;
  }

  /**
   * Prepares it.
   *
   * @param near what may know already which wordings are nearly the same
   * @param context how many turns or paragraphs are shown before and after
   * @param rules what is masked
   * @throws KodebokException if a mask asks for a variable that is not there
   */
  static SheetTelling of(
      ProjectReader project,
      AttributionRules attributions,
      AnonymityHints hints,
      NearWordings near,
      int context,
      List<String> rules) {
    MaskRules mask = MaskRules.of(rules, project);
    Set<String> named = new HashSet<>(attributions.asked());
    named.addAll(mask.variables());
    CaseSelection cases = CaseSelection.load(project, null, named);
    MaskLetters letters = MaskLetters.of(project);
    Masking masking = new Masking(project, mask, letters, cases);
    List<String> identifying =
        SheetWarnings.identifying(project, attributions.printed()).stream()
            .filter(one -> !mask.variables().contains(one))
            .toList();
    return new SheetTelling(
        new QuoteMaker(
            project,
            cases,
            attributions,
            Detailing.of(masking, context, hints, new AttributionCheck(project, cases))),
        new SheetWarnings(project, cases, identifying, QuoteRequest.USUAL_FEWEST, near),
        mask,
        masking,
        letters,
        identifying);
  }

  /** The quotes of places, in the same order. */
  List<Quote> of(List<QuotePlace> places, Progress progress) {
    long all = 3L * places.size();
    List<Quote> quotes =
        maker.make(places, (done, total, what) -> progress.report(done, all, what));
    return warnings.on(
        quotes,
        places,
        (done, total, what) ->
            progress.report(
                places.size() + (total == 0 ? 0 : 2L * places.size() * done / total), all, what));
  }

  /** A text that somebody wrote, with what is masked in it. */
  String masked(String text) {
    return masking.inText(text);
  }

  boolean masks() {
    return !mask.isNone();
  }

  /** The variables that together may tell who is meant. */
  List<String> identifying() {
    return identifying;
  }

  /** Letters that had to be given. */
  Map<String, String> given() {
    return letters.given();
  }
}
