package no.kodebok.coding.agreement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far coders agree on where passages begin and end ({@link Continuum}). NaN where not defined.
 *
 * @param binary c-α-binary: what has any of the codes against what has none
 * @param unitizing u-α: places and codes together
 * @param coding cu-α: the codes where coders' passages meet
 * @param coverage how much of the texts cu-α rests on, 0–1
 * @param codes by code, in the order of the comparison
 * @param overlap where a coder has several of the codes on the same words, which leaves u-α and
 *     cu-α undefined; null where codes exclude each other
 * @param undefined why, by the name of the coefficient in JSON
 */
public record ContinuumFigures(
    double binary,
    double unitizing,
    double coding,
    double coverage,
    List<OfCode> codes,
    @Nullable Overlap overlap,
    Map<String, Undefined> undefined,
    Map<String, Interval> intervals) {
  public static final String BINARY = "cAlphaBinary";
  public static final String UNITIZING = "uAlpha";
  public static final String CODING = "cuAlpha";

  public ContinuumFigures {
    codes = List.copyOf(codes);
    undefined = Map.copyOf(undefined);
    intervals = Map.copyOf(intervals);
  }

  /**
   * The same for a code.
   *
   * @param unitizing u-α of the code alone: its passages against all else
   * @param coding (k)u-α: the code against the others where coders' passages meet
   */
  public record OfCode(
      double unitizing,
      @Nullable Undefined whyNoUnitizing,
      double coding,
      @Nullable Undefined whyNoCoding) {}

  /** Two codes that a coder has on the same words. */
  public record Overlap(String coder, String one, String other, String source) {}
}
