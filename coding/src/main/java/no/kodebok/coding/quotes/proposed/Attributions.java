package no.kodebok.coding.quotes.proposed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said a passage at its end: "… før. Fylkeskoordinator M.", "… før (veileder, NAV Sør)",
 * "– Leder 2" on a line of its own. Known by a word for a role, or by a form that the text uses
 * again and again.
 */
final class Attributions {
  private static final int LONGEST = 70;
  private static final int OFTEN = 3;

  private static final Pattern PARENTHESIS =
      Pattern.compile("[(\\[]([^()\\[\\]]{1,80})[)\\]][.:]?\\s*$");

  private static final Pattern LAST_SENTENCE =
      Pattern.compile(
          "(?:^|[.!?…»”\"'’)\\]]\\s+|\\n\\s*)(?:[–—-]\\s*)?(\\p{Lu}[^.!?:;«»“”\"()\\[\\]\\n]{1,70}?)\\s?[.,]?\\s*$");

  private static final Pattern DASHED =
      Pattern.compile(
          "(?:[.!?…»”\"]\\s+|\\n\\s*|^\\s*)[–—-]{1,2}\\s*([^.!?:;«»\"\\n–—]{2,70})\\.?\\s*$");

  private static final Pattern MARK =
      Pattern.compile("(?:\\p{Lu}|\\d{1,3}|[@&$¢]|\\p{Lu}\\d{1,2})");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?iu).*(?:\\b(?:1[89]|20)\\d\\d|\\bjf\\b|\\bs\\. ?\\d|\\bside\\b|\\bkap|\\bfigur|\\btabell|\\bvedlegg"
              + "|\\bprosent|%|\\bn ?=|\\bmfl|et al|\\bvår(?:e|t)? (?:uth|oversett)|https?:|\\bse )\\b?.*");

  private static final Pattern PLACE =
      Pattern.compile("(?:ved|i|på|pa|for|fra|frå|hos|med|nr|nummer|og|at|in|from|of|and)");

  private final Map<String, Integer> forms = new HashMap<>();

  /** Learns which forms end the paragraphs of a text again and again. */
  Attributions(List<String> paragraphs) {
    for (String paragraph : paragraphs) {
      Ending ending = ending(paragraph);
      if (ending != null) {
        forms.merge(form(ending.words), 1, Integer::sum);
      }
    }
  }

  /**
   * What stands at the end of a paragraph.
   *
   * @param start of it, with bracket or dash
   */
  private record Ending(
      int start, TextRange range, String words, boolean bracketed, boolean dashed) {}

  /**
   * Who said the paragraph, if its end says so.
   *
   * @param paragraph the whole paragraph
   * @param offset where it begins in the text
   */
  @Nullable SaidBy of(String paragraph, int offset) {
    Ending ending = ending(paragraph);
    if (ending == null || !isAttribution(ending)) {
      return null;
    }
    TextRange range =
        new TextRange(offset + ending.start, offset + paragraph.stripTrailing().length());
    return said(range, ending.words);
  }

  /** Who stands in brackets right behind a closing quotation mark. */
  @Nullable SaidBy behind(String text, int from) {
    int start = from;
    while (start < text.length()
        && " \n\u00a0.,".indexOf(text.charAt(start)) >= 0
        && start - from < 3) {
      start++;
    }
    if (start >= text.length() || "([".indexOf(text.charAt(start)) < 0) {
      return null;
    }
    int close = text.indexOf(text.charAt(start) == '(' ? ')' : ']', start);
    if (close < 0 || close - start > LONGEST) {
      return null;
    }
    String words = tidy(text.substring(start + 1, close));
    Ending ending = new Ending(start, new TextRange(start, close + 1), words, true, false);
    return isAttribution(ending) ? said(ending.range, words) : null;
  }

  private static @Nullable Ending ending(String paragraph) {
    int from = Math.max(0, paragraph.length() - 200);
    String end = paragraph.substring(from);
    Matcher parenthesis = PARENTHESIS.matcher(end);
    if (parenthesis.find()) {
      return ending(from, parenthesis, parenthesis.start(), true, false);
    }
    Matcher dashed = DASHED.matcher(end);
    if (dashed.find()) {
      int dash = dashed.start();
      while ("–—-".indexOf(end.charAt(dash)) < 0) {
        dash++;
      }
      return ending(from, dashed, dash, false, true);
    }
    Matcher sentence = LAST_SENTENCE.matcher(end);
    return sentence.find() && (sentence.start(1) > 0 || from == 0)
        ? ending(from, sentence, sentence.start(1), false, false)
        : null;
  }

  private static Ending ending(
      int from, Matcher found, int start, boolean bracketed, boolean dashed) {
    return new Ending(
        from + start,
        new TextRange(from + found.start(1), from + found.end(1)),
        tidy(found.group(1)),
        bracketed,
        dashed);
  }

  private static String tidy(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private boolean isAttribution(Ending ending) {
    String words = ending.words;
    String[] parts = RoleWords.words(words);
    if (words.length() > LONGEST
        || parts.length > 8
        || RoleWords.hasVerb(words)
        || REFERENCE.matcher(words).matches()
        || words.codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    boolean often = forms.getOrDefault(form(words), 0) >= OFTEN;
    if (RoleWords.hasRole(words)) {
      boolean first =
          RoleWords.isRole(parts[0]) || (parts.length > 1 && RoleWords.isRole(parts[1]));
      long numbers =
          Arrays.stream(parts).filter(p -> Character.isDigit((p + " ").charAt(0))).count();
      return numbers <= (ending.bracketed ? 2 : 1)
          && (ending.bracketed || (first && parts.length <= 6 && fitsRole(parts)));
    }
    boolean figures =
        Arrays.stream(parts).limit(parts.length - 1L).anyMatch(p -> p.matches("\\d.*"));
    boolean numbered =
        !figures
            && parts.length > 1
            && parts.length <= 4
            && MARK.matcher(parts[parts.length - 1]).matches();
    if (numbered) {
      return often || ending.dashed;
    }
    return often && (ending.dashed || (ending.bracketed && parts.length <= 5));
  }

  /** Behind a role comes where, a name or a number: "Leder ved kontoret", "Veileder Kari". */
  private static boolean fitsRole(String... parts) {
    if (parts.length == 1 || !RoleWords.isRole(parts[0])) {
      return true;
    }
    String next = parts[1];
    return !Character.isLowerCase((next + " ").charAt(0)) || PLACE.matcher(next).matches();
  }

  /** The words without what tells one person from another. */
  private static String form(String words) {
    String[] parts = RoleWords.words(words);
    StringBuilder form = new StringBuilder();
    for (String part : parts) {
      form.append(MARK.matcher(part).matches() ? "#" : part.toLowerCase(Locale.ROOT)).append(' ');
    }
    return form.toString();
  }

  private static SaidBy said(TextRange range, String words) {
    String[] listed = words.split("\\s*[,;]\\s*", -1);
    String role = null;
    String speaker = null;
    for (String part : listed) {
      String[] own = RoleWords.words(part);
      boolean marked = own.length > 1 && MARK.matcher(own[own.length - 1]).matches();
      if (RoleWords.hasRole(part)) {
        role = role == null ? (marked ? part.substring(0, part.lastIndexOf(' ')) : part) : role;
        speaker = marked && speaker == null ? part : speaker;
      } else if (speaker == null && (marked || (listed.length > 1 && part.equals(listed[0])))) {
        speaker = part;
      }
    }
    return new SaidBy(range, words, role == null && speaker == null ? words : speaker, role);
  }
}
