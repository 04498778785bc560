package no.kodebok.coding.tables;

import java.util.List;

/**
 * Whom a table counts. All counts are of those who pass the filter and have a usable weight.
 *
 * @param asked by the routing where the questionnaire gives it, else all not marked as not asked
 * @param answered those for whom an answer is recorded, be it that they do not know or refuse
 * @param valid those in the percent base
 * @param missing those outside of it, by kind; with {@code valid} they make up all
 * @param weighted sum of the weights of the valid; their number where there is no weight
 * @param effective Kish's effective number of the valid, (Σw)²/Σw²; NaN where there are none
 * @param excludedByWeight those left out because their weight is missing, zero or negative
 */
public record Base(
    long asked,
    long answered,
    long valid,
    List<MissingCount> missing,
    double weighted,
    double effective,
    long excludedByWeight) {
  public Base {
    missing = List.copyOf(missing);
  }
}
