package no.kodebok.coding.quotes;

import java.util.List;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes to show, and how to say whose words they are.
 *
 * @param code with everything below it; null for all codes
 * @param where a filter expression over the variables of the case; null for all cases
 * @param by name of the variable by whose values quotes stand together under their code; null for
 *     none
 * @param max the most quotes under a code, or under a value of {@code by} there; 0 for all
 * @param chosen whether only what is chosen to be printed
 * @param context how many turns or paragraphs to show before and after; 0 for none
 * @param attribution as {@link AttributionTemplate} reads it; null for the standard one
 * @param classes templates of classes of informants; the first that a case is in counts
 * @param mask as {@link MaskRules} reads it; empty for nothing
 * @param identifying variables that together may tell who is meant; empty for those that tell role
 *     and place, and those that the attribution prints
 * @param fewest people that have to share what is told of one; 1 for no warning
 * @param language in which the names of the standard template and of errors are given
 */
public record QuoteRequest(
    @Nullable CodePath code,
    @Nullable String where,
    @Nullable String by,
    int max,
    boolean chosen,
    int context,
    @Nullable String attribution,
    List<AttributionClass> classes,
    List<String> mask,
    List<String> identifying,
    int fewest,
    Language language) {
  /** What one person alone holds is told of. */
  public static final int USUAL_FEWEST = 2;

  public QuoteRequest {
    classes = List.copyOf(classes);
    mask = List.copyOf(mask);
    identifying = List.copyOf(identifying);
  }

  /** All quotes of a code, without context or masks. */
  public QuoteRequest(
      @Nullable CodePath code,
      @Nullable String where,
      @Nullable String attribution,
      Language language) {
    this(
        code,
        where,
        null,
        0,
        false,
        0,
        attribution,
        List.of(),
        List.of(),
        List.of(),
        USUAL_FEWEST,
        language);
  }

  /** How it says whose words they are; nothing where it leaves that to the project. */
  AttributionChoice attributions() {
    return new AttributionChoice(attribution, classes);
  }

  /** The same by a variable, with at most so many each; null and 0 for neither. */
  public QuoteRequest by(@Nullable String variable, int most) {
    return new QuoteRequest(
        code,
        where,
        variable,
        most,
        chosen,
        context,
        attribution,
        classes,
        mask,
        identifying,
        fewest,
        language);
  }
}
