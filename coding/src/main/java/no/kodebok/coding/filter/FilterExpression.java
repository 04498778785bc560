package no.kodebok.coding.filter;

import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.kodebok.coding.search.QueryException;

/**
 * A condition on answers, such as {@code alder < 30 og rolle i (veileder, "fag leder")}.
 *
 * <ul>
 *   <li>Comparisons: {@code = != <> < <= > >=}, {@code in (a, b)} or {@code i (a, b)}, {@code
 *       inneholder}/{@code inneheld}/{@code contains} a text, {@code mangler}/{@code
 *       manglar}/{@code missing}; joined by {@code og}/{@code and}, {@code eller}/{@code or},
 *       {@code ikke}/{@code ikkje}/{@code not} and parentheses, where {@code ikke} binds closest
 *       and {@code eller} loosest.
 *   <li>A value is compared with the answer's code, then with its label, without regard to case; as
 *       numbers where both are numbers (decimal comma or point; inside a list a comma separates),
 *       as dates where both are. {@code 18–29} is a range with both its ends.
 *   <li>A missing answer is never true, nor is its opposite: Kleene's three-valued logic. Only
 *       {@code mangler} asks for it.
 * </ul>
 */
public final class FilterExpression {
  private final String text;
  private final Condition condition;
  private final Set<String> variables;
  private final Map<String, Integer> places;

  private FilterExpression(String text, Condition condition, Map<String, Integer> places) {
    this.text = text;
    this.condition = condition;
    this.places = places;
    this.variables = Collections.unmodifiableSet(places.keySet());
  }

  /**
   * Reads an expression.
   *
   * @throws QueryException with the place of the first fault
   */
  public static FilterExpression parse(String expression) {
    FilterParser parser = new FilterParser(expression);
    Condition condition = parser.parse();
    return new FilterExpression(expression.strip(), condition, parser.places());
  }

  /** Names of the variables it asks for, in the order of their first use. */
  public Set<String> variables() {
    return variables;
  }

  /**
   * Whether it holds.
   *
   * @param answerOf the valid answer to a variable; empty where it is missing
   */
  public boolean matches(Function<String, Optional<Answer>> answerOf) {
    return condition.test(answerOf) == Truth.TRUE;
  }

  /**
   * Of which of many cases it holds.
   *
   * @param answered by the name of each of its variables
   */
  public Outcome outcome(int rows, Map<String, ? extends Answered> answered) {
    return condition.outcome(
        rows,
        name -> {
          Answered found = answered.get(name);
          if (found == null) {
            throw new IllegalArgumentException(name + " is not among the filter's variables");
          }
          return found;
        });
  }

  /** The rows of which it holds. */
  public BitSet matching(int rows, Map<String, ? extends Answered> answered) {
    return outcome(rows, answered).holds();
  }

  /** Offset at which a variable is named first, from 0; 0 where it is not named. */
  public int placeOf(String variable) {
    return places.getOrDefault(variable, 0);
  }

  /** The expression as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
