package no.kodebok.coding.tables;

import java.util.List;

/**
 * What a category of nested variables is made of.
 *
 * @param parts the category of each variable from the outermost; fewer than {@code depth} in the
 *     total of a group
 * @param depth number of the nested variables
 */
public record Nesting(List<Category> parts, int depth) {
  public Nesting {
    parts = List.copyOf(parts);
  }

  /** Whether it is the total of a group. */
  public boolean isGroup() {
    return parts.size() < depth;
  }
}
