package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import org.jspecify.annotations.Nullable;

/**
 * What became of the codes between two states of a codebook. Codes are the same where their ids
 * are.
 *
 * @param differences in the order of the later tree; codes that are gone come last, in the order of
 *     the earlier one
 */
public record CodebookComparison(List<Difference> differences) {
  public CodebookComparison {
    differences = List.copyOf(differences);
  }

  /** What can happen to a code. Its place among its siblings is of no interest. */
  public enum Kind {
    ADDED,
    REMOVED,
    RENAMED,
    MOVED,
    DEFINITION,
    USE,
    DO_NOT_USE,
    EXAMPLE,
    ALIASES,
    COLOUR
  }

  /**
   * One difference.
   *
   * @param pathBefore null for a code that was added
   * @param pathAfter null for a code that is gone
   * @param before the value before, empty where there was none
   */
  public record Difference(
      Kind kind,
      UUID code,
      @Nullable CodePath pathBefore,
      @Nullable CodePath pathAfter,
      String before,
      String after) {}

  /** The differences, without what is known of merges. */
  public static CodebookComparison of(List<Code> before, List<Code> after) {
    return of(before, after, Map.of());
  }

  /**
   * The differences.
   *
   * @param merged the code that each merged code is a part of, by the id of the merged one: where
   *     that is in the later codebook, it is the value after of the one that is gone
   */
  public static CodebookComparison of(List<Code> before, List<Code> after, Map<UUID, UUID> merged) {
    Codebook earlier = new Codebook(before);
    Codebook later = new Codebook(after);
    Map<UUID, Code> left = new HashMap<>();
    earlier.codes().forEach(code -> left.put(code.id(), code));
    List<Difference> differences = new ArrayList<>();
    for (Code now : later.codes()) {
      Code then = left.remove(now.id());
      CodePath path = later.path(now.id());
      if (then == null) {
        differences.add(new Difference(Kind.ADDED, now.id(), null, path, "", now.name()));
      } else {
        add(differences, then, now, earlier.path(now.id()), path);
      }
    }
    for (Code then : earlier.codes()) {
      if (left.containsKey(then.id())) {
        UUID into = merged.get(then.id());
        String end = into == null || later.code(into).isEmpty() ? "" : later.path(into).toString();
        differences.add(
            new Difference(
                Kind.REMOVED, then.id(), earlier.path(then.id()), null, then.name(), end));
      }
    }
    return new CodebookComparison(differences);
  }

  private static void add(
      List<Difference> differences, Code then, Code now, CodePath before, CodePath after) {
    if (!then.name().equals(now.name())) {
      differences.add(
          new Difference(Kind.RENAMED, now.id(), before, after, then.name(), now.name()));
    }
    if (!Objects.equals(then.parent(), now.parent())) {
      differences.add(
          new Difference(Kind.MOVED, now.id(), before, after, before.toString(), after.toString()));
    }
    Map<Kind, Function<Code, String>> texts = new EnumMap<>(Kind.class);
    texts.put(Kind.DEFINITION, Code::definition);
    texts.put(Kind.USE, Code::use);
    texts.put(Kind.DO_NOT_USE, Code::doNotUse);
    texts.put(Kind.EXAMPLE, Code::example);
    texts.put(Kind.ALIASES, code -> String.join("; ", code.aliases()));
    texts.put(Kind.COLOUR, Code::colour);
    texts.forEach((kind, text) -> {
      String was = text.apply(then);
      String is = text.apply(now);
      if (!was.equals(is)) {
        differences.add(new Difference(kind, now.id(), before, after, was, is));
      }
    });
  }
}
