package no.kodebok.coding.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of a plan: gives its values by key, and refuses keys and values that do not fit. */
final class PlanKeys {
  private final PlanNode.Keys object;
  private final PlanFault fault;

  private PlanKeys(PlanNode.Keys object, PlanFault fault) {
    this.object = object;
    this.fault = fault;
  }

  /**
   * An object that has no other keys than these.
   *
   * @param name of the key that it is the value of
   */
  static PlanKeys of(PlanNode node, String name, PlanFault fault, Collection<String> keys) {
    if (!(node instanceof PlanNode.Keys object)) {
      throw fault.unfit(node.line(), name, "an object {…}", node.kind());
    }
    object
        .values()
        .forEach((key, entry) -> {
          if (!keys.contains(key)) {
            throw fault.unknownKey(entry.line(), key, keys);
          }
        });
    return new PlanKeys(object, fault);
  }

  int line() {
    return object.line();
  }

  PlanNode whole() {
    return object;
  }

  PlanFault fault() {
    return fault;
  }

  /** The value of a key; empty where it is not there or null. */
  Optional<PlanNode> node(String key) {
    PlanNode.Entry entry = object.values().get(key);
    return entry == null || entry.value() instanceof PlanNode.Nothing
        ? Optional.empty()
        : Optional.of(entry.value());
  }

  /** The line that a key stands in, or that of the object where it does not. */
  int line(String key) {
    PlanNode.Entry entry = object.values().get(key);
    return entry == null ? object.line() : entry.line();
  }

  /** A text that says something, or null where the key is not there. */
  @Nullable String text(String key) {
    Optional<PlanNode> node = node(key);
    if (node.isEmpty()) {
      return null;
    }
    if (node.get() instanceof PlanNode.Text(String value, int line)) {
      if (value.isBlank()) {
        throw fault.unfit(line, key, "a text", "an empty one");
      }
      return value;
    }
    throw fault.unfit(node.get().line(), key, "a text in quotes", node.get().kind());
  }

  /** A text that must be there. */
  String needed(String key) {
    String text = text(key);
    if (text == null) {
      throw fault.missing(object.line(), key);
    }
    return text;
  }

  /** Texts: one alone, or a list of them; none where the key is not there. */
  List<String> texts(String key) {
    Optional<PlanNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof PlanNode.Text) {
      return List.of(String.valueOf(text(key)));
    }
    if (!(node.get() instanceof PlanNode.Items(List<PlanNode> values, int line))) {
      throw fault.unfit(node.get().line(), key, "a list of texts", node.get().kind());
    }
    List<String> texts = new ArrayList<>();
    for (PlanNode value : values) {
      if (!(value instanceof PlanNode.Text text) || text.value().isBlank()) {
        throw fault.unfit(value.line(), key, "a list of texts", value.kind() + " in it");
      }
      texts.add(text.value());
    }
    return texts;
  }

  /** The values of a list; none where the key is not there. */
  List<PlanNode> items(String key, String expected) {
    Optional<PlanNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof PlanNode.Items(List<PlanNode> values, int line)) {
      return values;
    }
    throw fault.unfit(node.get().line(), key, expected, node.get().kind());
  }

  /** A whole number within limits, or null where the key is not there. */
  @Nullable Integer whole(String key, int least, int most) {
    Optional<PlanNode> node = node(key);
    if (node.isEmpty()) {
      return null;
    }
    String expected = "a whole number from " + least + " to " + most;
    if (!(node.get() instanceof PlanNode.Amount(BigDecimal value, int line))) {
      throw fault.unfit(node.get().line(), key, expected, node.get().kind());
    }
    if (value.stripTrailingZeros().scale() > 0
        || value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw fault.unfit(line, key, expected, value.toString());
    }
    return value.intValue();
  }

  /** True or false; false where the key is not there. */
  boolean truth(String key) {
    Optional<PlanNode> node = node(key);
    if (node.isEmpty()) {
      return false;
    }
    if (node.get() instanceof PlanNode.Truth(boolean value, int line)) {
      return value;
    }
    throw fault.unfit(node.get().line(), key, "true or false", node.get().kind());
  }

  /** A text that is one of several names, or empty where the key is not there. */
  <T> Optional<T> named(String key, Function<String, Optional<T>> of, String names) {
    String written = text(key);
    if (written == null) {
      return Optional.empty();
    }
    return Optional.of(
        of.apply(written)
            .orElseThrow(() -> fault.unfit(line(key), key, names, "\"" + written + "\"")));
  }

  /** The line of the first value that is or holds this text, or that of the object. */
  int lineOf(String text) {
    return find(object, text).orElse(object.line());
  }

  private static Optional<Integer> find(PlanNode node, String text) {
    return switch (node) {
      case PlanNode.Text(String value, int line) when value.contains(text) -> Optional.of(line);
      case PlanNode.Items(List<PlanNode> values, int line) ->
          values.stream().flatMap(value -> find(value, text).stream()).findFirst();
      case PlanNode.Keys keys ->
          keys.values().values().stream()
              .flatMap(entry -> find(entry.value(), text).stream())
              .findFirst();
      default -> Optional.empty();
    };
  }
}
