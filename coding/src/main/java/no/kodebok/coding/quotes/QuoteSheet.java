package no.kodebok.coding.quotes;

import java.util.List;
import no.kodebok.coding.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Quotes in the order of the codebook, then of the sources and the text.
 *
 * @param code path of the code that was asked for, with its children; null for all
 * @param where the filter that the cases passed, or null
 * @param attribution the template that the attributions were made by
 * @param variables names of the variables that any quote has, in order
 * @param choices what else was asked for
 */
public record QuoteSheet(
    @Nullable String code,
    @Nullable String where,
    String attribution,
    List<String> variables,
    List<Quote> quotes,
    Choices choices) {
  public QuoteSheet {
    variables = List.copyOf(variables);
    quotes = List.copyOf(quotes);
  }

  /** A sheet of which nothing else was asked. */
  public QuoteSheet(
      @Nullable String code,
      @Nullable String where,
      String attribution,
      List<String> variables,
      List<Quote> quotes) {
    this(code, where, attribution, variables, quotes, Choices.NONE);
  }

  /** Whether anybody has looked for warnings. */
  public boolean checked() {
    return choices.fewest() > 0;
  }

  /** Whether a warning names a quote by its number. */
  public boolean numbered() {
    return quotes.stream()
        .flatMap(quote -> quote.details().warnings().stream())
        .anyMatch(one ->
            one.kind() == QuoteWarning.Kind.REPEATED
                || one.kind() == QuoteWarning.Kind.NEAR_REPEATED);
  }

  /** How many warnings there are in all. */
  public int warnings() {
    return quotes.stream().mapToInt(quote -> quote.details().warnings().size()).sum();
  }

  /**
   * What else was asked for.
   *
   * @param by variable by whose values quotes stand together; null for none
   * @param byLabel as people read it
   * @param context how many turns or paragraphs are shown before and after
   * @param mask the rules for masks as they were written; empty where nothing is masked
   * @param identifying the variables that together may tell who is meant
   * @param fewest people that have to share what is told of one
   * @param leftOut how many quotes are left out since there are more than were asked for
   */
  public record Choices(
      @Nullable String by,
      String byLabel,
      int context,
      List<String> mask,
      List<String> identifying,
      int fewest,
      int leftOut,
      Language language) {
    public static final Choices NONE =
        new Choices(null, "", 0, List.of(), List.of(), 0, 0, Language.NB);

    public Choices {
      mask = List.copyOf(mask);
      identifying = List.copyOf(identifying);
    }
  }
}
