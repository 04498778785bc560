package no.kodebok.coding.agreement;

import java.util.List;

/**
 * Whose coding is compared, and how.
 *
 * @param coders names, two or more
 * @param codes paths as written, each with all below it; empty for every code that one of them has
 *     used in the texts, each without what is below it
 * @param automatic whether what a query coded, or a model proposed, counts as a coder's reading
 * @param samples how many times the texts are drawn anew for intervals; 0 for no intervals
 */
public record AgreementRequest(
    List<String> coders,
    List<String> codes,
    TextUnit unit,
    TextChoice texts,
    boolean automatic,
    int samples) {
  public AgreementRequest {
    coders = List.copyOf(coders);
    codes = List.copyOf(codes);
    if (samples < 0) {
      throw new IllegalArgumentException("Not a number of samples: " + samples);
    }
  }
}
