package no.kodebok.importers.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes who was asked as a filter expression. */
public final class Routing {
  private static final Set<String> WORDS =
      Set.of("og", "and", "eller", "or", "ikke", "ikkje", "not", "i", "in");

  private Routing() {}

  /** The variable has this value. */
  public static String is(String variable, String code) {
    return quoted(variable) + " = " + quoted(code);
  }

  /** The variable has one of these values. */
  public static String isOneOf(String variable, List<String> codes) {
    return codes.size() == 1
        ? is(variable, codes.getFirst())
        : quoted(variable)
            + " in ("
            + String.join("; ", codes.stream().map(Routing::quoted).toList())
            + ")";
  }

  public static String any(List<String> conditions) {
    return joined(conditions, " or ");
  }

  public static String all(List<String> conditions) {
    return joined(conditions, " and ");
  }

  private static String joined(List<String> conditions, String word) {
    List<String> distinct = conditions.stream().distinct().toList();
    return distinct.size() == 1
        ? distinct.getFirst()
        : String.join(
            word,
            distinct.stream()
                .map(c -> c.contains(" or ") || c.contains(" and ") ? "(" + c + ")" : c)
                .toList());
  }

  /** A name or value as the filter language has it, in quotation marks where it needs them. */
  public static String quoted(String text) {
    boolean plain =
        text.matches("[\\p{L}\\p{N}_.\\-]+") && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
