package no.kodebok.coding.tables;

import java.util.List;

/**
 * How the answers to a variable are spread, for a first look: unweighted, nobody left out.
 *
 * @param respondents rows of the questionnaire
 * @param asked by the routing where the questionnaire gives it, else all not marked as not asked
 * @param answered those for whom an answer is recorded, be it that they do not know or refuse
 * @param valid those with an answer that counts
 * @param values how many different valid values occur or have a label
 * @param bars by value, or by class of numbers; none where there are too many values to show
 * @param binned whether a bar stands for a class of numbers
 * @param missing those without an answer, by code and kind
 */
public record Distribution(
    long respondents,
    long asked,
    long answered,
    long valid,
    int values,
    List<Bar> bars,
    boolean binned,
    List<MissingCount> missing) {
  public Distribution {
    bars = List.copyOf(bars);
    missing = List.copyOf(missing);
  }

  /**
   * One value, or a class of numbers.
   *
   * @param code the value in the data; the lower limit of a class
   */
  public record Bar(String code, String label, long count) {}
}
