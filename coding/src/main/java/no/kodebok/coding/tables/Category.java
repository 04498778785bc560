package no.kodebok.coding.tables;

import no.kodebok.coding.model.MissingKind;
import org.jspecify.annotations.Nullable;

/**
 * One value of a variable as a row or column.
 *
 * @param code as in the data; of nested variables the codes with {@code *} between, and nothing in
 *     the place of those that a group goes over
 * @param missing why it is no answer; null for an answer
 * @param inBase whether it counts in the percents
 * @param nesting what it is made of where variables are nested; null elsewhere
 */
public record Category(
    String code,
    String label,
    @Nullable MissingKind missing,
    boolean inBase,
    @Nullable Nesting nesting) {

  /** A value of one variable. */
  public Category(String code, String label, @Nullable MissingKind missing, boolean inBase) {
    this(code, label, missing, inBase, null);
  }

  /** Whether it is the total of a group, whose parts are categories of their own. */
  public boolean isGroup() {
    return nesting != null && nesting.isGroup();
  }
}
