package no.kodebok.importers.questionnaire;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions of survey tools into filter expressions: comparisons of {@code ${name}} or
 * {@code [name]} with texts and numbers, {@code selected(${name}, 'option')}, and, or, not,
 * parentheses. What has anything else, such as functions or sums, is not followed by half.
 */
public final class RoutingTranslation {
  private static final int LONGEST = 5000;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\G\\s*(?:(?<selected>selected)\\s*\\(\\s*\\$\\{(?<of>[^}]{1,200})\\}\\s*,\\s*(?:'(?<o1>[^']*)'|\"(?<o2>[^\"]*)\")\\s*\\)"
              + "|\\$\\{(?<xpath>[^}]{1,200})\\}|\\[(?<field>[^\\]]{1,200})\\]"
              + "|'(?<s1>[^']*)'|\"(?<s2>[^\"]*)\"|(?<number>-?\\d+(?:\\.\\d+)?)"
              + "|(?<operator><>|!=|>=|<=|==|=|<|>)|(?<word>(?i:and|or|not)\\b|&&|\\|\\|)|(?<paren>[()]))");

  /** How the tool's names are those of variables. */
  public interface Names {
    /** The variable that is meant; null when there is none. */
    @Nullable String variable(String reference);

    /** That an option of a question was chosen; null when there is no such question. */
    default @Nullable String chosen(String reference, String option) {
      String variable = variable(reference);
      return variable == null ? null : Routing.is(variable, option);
    }
  }

  private RoutingTranslation() {}

  /** The condition as a filter expression; null when it says more than one can. */
  public static @Nullable String of(String condition, Names names) {
    if (condition.isBlank() || condition.length() > LONGEST) {
      return null;
    }
    StringBuilder said = new StringBuilder();
    Matcher token = TOKEN.matcher(condition.strip());
    int end = 0;
    while (token.find()) {
      String part = part(token, names);
      if (part == null) {
        return null;
      }
      said.append(said.isEmpty() ? "" : " ").append(part);
      end = token.end();
    }
    return end == condition.strip().length() ? said.toString() : null;
  }

  private static @Nullable String part(Matcher token, Names names) {
    if (token.group("selected") != null) {
      return names.chosen(token.group("of").strip(), first(token, "o1", "o2"));
    }
    if (token.group("xpath") != null || token.group("field") != null) {
      String variable = names.variable(first(token, "xpath", "field").strip());
      return variable == null ? null : Routing.quoted(variable);
    }
    if (token.group("s1") != null || token.group("s2") != null) {
      String value = first(token, "s1", "s2");
      // That something was answered at all cannot be asked for.
      return value.isEmpty() ? null : Routing.quoted(value);
    }
    if (token.group("number") != null) {
      return token.group("number");
    }
    if (token.group("operator") != null) {
      return switch (token.group("operator")) {
        case "<>" -> "!=";
        case "==" -> "=";
        default -> token.group("operator");
      };
    }
    if (token.group("word") != null) {
      return switch (token.group("word").toLowerCase(Locale.ROOT)) {
        case "&&" -> "and";
        case "||" -> "or";
        default -> token.group("word").toLowerCase(Locale.ROOT);
      };
    }
    return token.group("paren");
  }

  private static String first(Matcher token, String one, String other) {
    String value = token.group(one);
    return value == null ? token.group(other) : value;
  }
}
