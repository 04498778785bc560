package no.kodebok.coding.agreement;

import java.util.List;
import no.kodebok.coding.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How far coders agree.
 *
 * @param coders names, as they stand in the project
 * @param n number of units in the texts that are compared
 * @param texts what is compared
 * @param leftOut texts that one of them has coded but that are not compared
 * @param codes in the order asked for, else in that of the codebook
 * @param unusedCodes codes of the codebook that none of them has used there and that are not told
 * @param automatic codings that were left out because no coder read the passage first
 * @param overall every unit with every code is one decision
 * @param pairs where there are more than two coders
 * @param continuum where passages begin and end; null where units are no characters
 * @param scale the codes as values of one variable; null where none was asked for
 * @param samples how many times texts were drawn anew for intervals
 */
public record Agreement(
    List<String> coders,
    TextUnit unit,
    TextChoice choice,
    long n,
    List<Source> texts,
    List<Source> leftOut,
    List<CodeAgreement> codes,
    int unusedCodes,
    int automatic,
    AgreementFigures overall,
    List<PairAgreement> pairs,
    List<Disagreement> disagreements,
    @Nullable ContinuumFigures continuum,
    @Nullable ScaleFigures scale,
    int samples) {
  /** Whether some text is coded by some of them only, who alone count there. */
  public boolean someAreMissing() {
    return unit == TextUnit.CHARACTER && continuum == null;
  }

  /** Whether intervals come from the units of the only text. */
  public boolean drawsUnits() {
    return texts.size() == 1 && (unit == TextUnit.SEGMENT || unit == TextUnit.GIVEN);
  }
}
