package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds abbreviations that a text explains: {@code distriktspsykiatrisk senter (DPS)} and {@code
 * DPS (distriktspsykiatrisk senter)}. The letters of the abbreviation must stand in the words in
 * their order, the first of them at the beginning of a word (Schwartz and Hearst 2003, "A simple
 * algorithm for identifying abbreviation definitions in biomedical text").
 */
public final class Abbreviations {
  private static final Pattern SHORT_IN_BRACKETS =
      Pattern.compile("\\(\\s*(\\p{Lu}[\\p{Lu}\\p{Nd}&-]{1,8})\\s*[);,]");
  private static final Pattern LONG_IN_BRACKETS =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}-])(\\p{Lu}[\\p{Lu}\\p{Nd}-]{1,8})\\s*\\(([^()]{4,90})\\)");
  private static final int MOST_WORDS = 8;

  private Abbreviations() {}

  /**
   * An abbreviation and what it stands for.
   *
   * @param words as {@link Words#fold} gives them
   */
  public record Explained(String abbreviation, List<String> words) {
    public Explained {
      words = List.copyOf(words);
    }
  }

  /** Those that a piece of text explains. */
  public static List<Explained> in(String text) {
    List<Explained> found = new ArrayList<>();
    if (text.indexOf('(') < 0) {
      return found;
    }
    Matcher shortForm = SHORT_IN_BRACKETS.matcher(text);
    while (shortForm.find()) {
      add(shortForm.group(1), text.substring(0, shortForm.start()), false, found);
    }
    Matcher longForm = LONG_IN_BRACKETS.matcher(text);
    while (longForm.find()) {
      add(longForm.group(1), longForm.group(2), true, found);
    }
    return found;
  }

  private static void add(String written, String before, boolean whole, List<Explained> found) {
    String abbreviation = Words.fold(written);
    List<Word> words = Words.of(before);
    int most = Math.min(MOST_WORDS, Math.min(abbreviation.length() + 5, abbreviation.length() * 2));
    int first = Math.max(0, words.size() - most);
    int start = start(abbreviation, words, first, before);
    if (start < 0 || (whole && start > 0)) {
      return;
    }
    List<String> meant = words.subList(start, words.size()).stream().map(Word::text).toList();
    boolean same = meant.contains(abbreviation);
    boolean tooShort = String.join("", meant).length() < 2 * abbreviation.length();
    if (!same && !tooShort && !meant.stream().allMatch(StopWords::contains)) {
      found.add(new Explained(abbreviation, meant));
    }
  }

  /** The word where the explanation begins, nearest to its end; -1 where there is none. */
  private static int start(String abbreviation, List<Word> words, int first, String text) {
    String letters = abbreviation.replaceAll("[^\\p{L}\\p{Nd}]", "");
    int sign = letters.length() - 1;
    for (int at = words.size() - 1; at >= first && sign >= 0; at--) {
      Word word = words.get(at);
      if (at + 1 < words.size() && isParted(text, word, words.get(at + 1))) {
        return -1;
      }
      String here = word.text();
      for (int letter = here.length() - 1; letter >= 0 && sign >= 0; letter--) {
        boolean meets = here.charAt(letter) == letters.charAt(sign);
        if (meets && (sign > 0 || letter == 0)) {
          sign--;
        }
      }
      if (sign < 0) {
        return StopWords.contains(here) ? -1 : at;
      }
    }
    return -1;
  }

  /** Whether a sentence ends between two words. */
  private static boolean isParted(String text, Word one, Word next) {
    String between = text.substring(one.range().end(), next.range().start());
    return between.chars().anyMatch(sign -> ".:;?!()".indexOf(sign) >= 0);
  }
}
