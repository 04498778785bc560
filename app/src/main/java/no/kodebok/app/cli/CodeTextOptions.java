package no.kodebok.app.cli;

import java.util.List;
import no.kodebok.coding.codebook.CodeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for what is said of a code. */
final class CodeTextOptions {
  @Option(names = "--definition", paramLabel = "TEXT", description = "What the code means.")
  private @Nullable String definition;

  @Option(names = "--use", paramLabel = "TEXT", description = "When to use it.")
  private @Nullable String use;

  @Option(names = "--do-not-use", paramLabel = "TEXT", description = "When not to use it.")
  private @Nullable String doNotUse;

  @Option(names = "--example", paramLabel = "TEXT", description = "A typical passage.")
  private @Nullable String example;

  @Option(names = "--alias", paramLabel = "NAME", description = "Another name; several times.")
  private @Nullable List<String> aliases;

  @Option(names = "--colour", paramLabel = "#RRGGBB", description = "Its colour.")
  private @Nullable String colour;

  boolean isGiven() {
    return definition != null
        || use != null
        || doNotUse != null
        || example != null
        || aliases != null
        || colour != null;
  }

  /** What is said, with a new name if one is given. */
  CodeText text(@Nullable String name) {
    return new CodeText(name, definition, use, doNotUse, example, aliases, colour);
  }
}
