package no.kodebok.coding.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Variables that are reported together.
 *
 * @param counted the value that means "mentioned" in a {@link SetKind#MULTIPLE} set; null in others
 * @param variables their names, in order
 */
public record VariableSet(
    String name, String label, SetKind kind, @Nullable String counted, List<String> variables) {
  public VariableSet {
    variables = List.copyOf(variables);
  }
}
