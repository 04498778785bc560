package no.kodebok.importers.questionnaire;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.importers.characters.Invisible;

/** The words of a question that a survey tool keeps as HTML. */
public final class PlainWords {
  private static final Pattern NOT_SHOWN =
      Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,5000}>");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,8});");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"),
          Map.entry("rsquo", "’"),
          Map.entry("lsquo", "‘"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("aelig", "æ"),
          Map.entry("oslash", "ø"),
          Map.entry("aring", "å"),
          Map.entry("AElig", "Æ"),
          Map.entry("Oslash", "Ø"),
          Map.entry("Aring", "Å"),
          Map.entry("eacute", "é"));

  private PlainWords() {}

  /** The words in one line, without marks; a text without marks stays as it is. */
  public static String of(String html) {
    String shown = NOT_SHOWN.matcher(html).replaceAll(" ");
    String words = TAG.matcher(shown).replaceAll(" ");
    String decoded =
        ENTITY
            .matcher(words)
            .replaceAll(found -> Matcher.quoteReplacement(decoded(found.group(1))));
    return Invisible.cleanField(decoded.replaceAll("[\\s\\u00a0]+", " ").strip());
  }

  private static String decoded(String entity) {
    if (!entity.startsWith("#")) {
      return ENTITIES.getOrDefault(entity, "&" + entity + ";");
    }
    boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
    int c = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
    return Character.isValidCodePoint(c) && c >= 32 ? Character.toString(c) : "";
  }
}
