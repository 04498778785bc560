package no.kodebok.coding.suggest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for a code, and how far it can be trusted.
 *
 * @param state whether anything can be proposed, and why not
 * @param examples segments that have the code, from which is learnt
 * @param foundByQuery how many of them have it from a query alone: the model then learns the query
 * @param others segments without the code, from which is learnt
 * @param assumed how many of those nobody has looked at, taken since too few have been; some of
 *     them may have the code, so that the precision is rather too low
 * @param rejected how many of those have been rejected
 * @param trial how the model does on what it has not learnt from; null where nothing was learnt
 * @param total how many passages could be proposed
 * @param best the surest of them
 */
public record Suggestions(
    State state,
    int examples,
    int foundByQuery,
    int others,
    int assumed,
    int rejected,
    @Nullable Trial trial,
    int total,
    List<Suggestion> best) {
  /** So many examples are needed at least. */
  public static final int FEWEST = 30;

  public Suggestions {
    best = List.copyOf(best);
  }

  /** Whether anything can be proposed. */
  public enum State {
    READY("ready"),
    /** Fewer than {@link #FEWEST} segments have the code. */
    TOO_FEW_EXAMPLES("tooFewExamples"),
    /** Hardly a segment is without the code. */
    NO_CONTRAST("noContrast"),
    /** On what it has not seen, the model finds no more than chance would. */
    NO_BETTER_THAN_CHANCE("noBetterThanChance");

    private final String id;

    State(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }

  /**
   * Cross-validation: each part of the examples is tried on a model of the others.
   *
   * @param precision of the segments that would have been proposed: how many have the code
   * @param base share of segments with the code among all that were tried, which chance would give
   * @param parts in how many parts
   * @param bySource whether each source is in one part as a whole; otherwise, ten segments in a row
   */
  public record Trial(Share precision, double base, int parts, boolean bySource) {}
}
