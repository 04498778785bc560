package no.kodebok.coding.quotes;

import java.util.List;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * What to look at before a quote is printed. A hint, never a judgement: a quote without any is not
 * thereby anonymous or right.
 *
 * @param about what its sentence names, in order
 * @param range in the edited wording, where it is about words there
 */
public record QuoteWarning(Kind kind, List<String> about, @Nullable TextRange range) {
  public QuoteWarning {
    about = List.copyOf(about);
  }

  static QuoteWarning of(Kind kind, String... about) {
    return new QuoteWarning(kind, List.of(about), null);
  }

  /** The kinds, in the order in which they are told. */
  public enum Kind {
    /** Nothing says whose words they are. */
    ATTRIBUTION_MISSING("attributionMissing"),
    /** The template asks for something that is not known: its names. */
    ATTRIBUTION_INCOMPLETE("attributionIncomplete"),
    /** Its own attribution says something else than what is known of the case: that, the case's. */
    ATTRIBUTION_MISMATCH("attributionMismatch"),
    /** More than one person speaks: their names. */
    SEVERAL_SPEAKERS("severalSpeakers"),
    /** Too few people share what is told of one: that, how many here, how many in the project. */
    FEW_PEOPLE("fewPeople"),
    /** Words that may tell who is meant: they, and the id of what they look like. */
    IDENTIFYING("identifying"),
    /** The same in what stands before or after. */
    IDENTIFYING_CONTEXT("identifyingContext"),
    /** The same passage, or one that overlaps it or says the same, is quoted twice: the number. */
    REPEATED("repeated"),
    /** Nearly the same is quoted twice: the number of the other. */
    NEAR_REPEATED("nearRepeated"),
    /** It is printed in several places: these. */
    USED_TWICE("usedTwice"),
    /** The wording drifts from the source without a mark: the word, what stood there. */
    DRIFT("drift");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name outside the program. */
    public String id() {
      return id;
    }
  }
}
