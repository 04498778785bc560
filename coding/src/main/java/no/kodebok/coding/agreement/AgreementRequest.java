package no.kodebok.coding.agreement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Whose coding is compared, and how.
 *
 * @param coders names, two or more
 * @param codes paths as written, each with all below it; empty for every code that one of them has
 *     used in the texts, each without what is below it
 * @param automatic whether what a query coded, or a model proposed, counts as a coder's reading
 * @param scale what the codes are to each other as values of one variable; null where each stands for
 *     itself. Only of units that are not characters
 * @param given the units by source, where units are given; empty otherwise
 * @param samples how many times the texts are drawn anew for intervals; 0 for no intervals
 */
public record AgreementRequest(
    List<String> coders,
    List<String> codes,
    TextUnit unit,
    TextChoice texts,
    boolean automatic,
    int samples,
    Map<UUID, List<TextRange>> given,
    @Nullable ScaleLevel scale) {
  public AgreementRequest {
    coders = List.copyOf(coders);
    codes = List.copyOf(codes);
    given = Map.copyOf(given);
    if (unit == TextUnit.GIVEN == given.isEmpty()) {
      throw new IllegalArgumentException("Units are given where the unit says so, and only there");
    }
    if (scale != null && unit == TextUnit.CHARACTER) {
      throw new IllegalArgumentException("Characters are not rated");
    }
    if (samples < 0) {
      throw new IllegalArgumentException("Not a number of samples: " + samples);
    }
  }

  /** Without units that are given. */
  public AgreementRequest(
      List<String> coders,
      List<String> codes,
      TextUnit unit,
      TextChoice texts,
      boolean automatic,
      int samples) {
    this(coders, codes, unit, texts, automatic, samples, Map.of(), null);
  }
}
