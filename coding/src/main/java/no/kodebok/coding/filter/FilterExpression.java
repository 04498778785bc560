package no.kodebok.coding.filter;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.kodebok.coding.search.QueryException;

/**
 * A condition on answers, such as {@code alder < 30 og rolle i (veileder, "fag leder")}.
 *
 * <ul>
 *   <li>Comparisons: {@code = != <> < <= > >=}, {@code in (a, b)} or {@code i (a, b)}; joined by
 *       {@code og}/{@code and}, {@code eller}/{@code or}, {@code ikke}/{@code not} and parentheses,
 *       where {@code ikke} binds closest and {@code eller} loosest.
 *   <li>A value is compared with the answer's code, then with its label, without regard to case; as
 *       numbers where both are numbers (decimal comma or point; inside a list a comma separates).
 *   <li>A missing answer is never true, nor is its opposite: Kleene's three-valued logic.
 * </ul>
 */
public final class FilterExpression {
  private final String text;
  private final Condition condition;
  private final Set<String> variables;

  private FilterExpression(String text, Condition condition, Set<String> variables) {
    this.text = text;
    this.condition = condition;
    this.variables = Collections.unmodifiableSet(variables);
  }

  /**
   * Reads an expression.
   *
   * @throws QueryException with the place of the first fault
   */
  public static FilterExpression parse(String expression) {
    FilterParser parser = new FilterParser(expression);
    Condition condition = parser.parse();
    return new FilterExpression(expression.strip(), condition, parser.variables());
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

  /** The expression as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
