package no.kodebok.coding.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the codebook.
 *
 * @param name unique among its siblings
 * @param parent the code above it, or null for a root
 * @param position place among its siblings, from 0
 * @param use when to use it
 * @param doNotUse when not to use it
 * @param aliases other names it is found by
 * @param colour {@code #rrggbb}
 */
public record Code(
    UUID id,
    String name,
    @Nullable UUID parent,
    int position,
    String definition,
    String use,
    String doNotUse,
    String example,
    List<String> aliases,
    String colour) {
  public Code {
    aliases = List.copyOf(aliases);
    if (name.isBlank() || !name.equals(name.strip())) {
      throw new IllegalArgumentException("A code has a name without space around it");
    }
    if (!colour.matches("#[0-9a-f]{6}")) {
      throw new IllegalArgumentException("A code's colour is #rrggbb in lower case");
    }
  }

  /** A code that has nothing but its name yet. */
  public static Code named(
      UUID id, String name, @Nullable UUID parent, int position, String colour) {
    return new Code(id, name, parent, position, "", "", "", "", List.of(), colour);
  }

  /** The same code in another place of the tree. */
  public Code placed(@Nullable UUID parent, int position) {
    return new Code(
        id, name, parent, position, definition, use, doNotUse, example, aliases, colour);
  }
}
