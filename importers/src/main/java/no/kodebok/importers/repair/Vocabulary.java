package no.kodebok.importers.repair;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words of a text and how often each stands there whole, in capitals or not. */
final class Vocabulary {
  private final Map<String, Count> words = new HashMap<>();

  private static final class Count {
    private int all;
    private int capital;
  }

  /** The words of all lines but for those that a line's end breaks. */
  static Vocabulary of(Lines lines) {
    Vocabulary vocabulary = new Vocabulary();
    boolean broken = false;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      int end = Spaces.end(text);
      if (end == 0) {
        continue;
      }
      int start = Spaces.start(text);
      int from = broken ? start + Sentence.firstWord(text.substring(start, end)) : start;
      broken = LineEndHyphens.endsInHyphen(text, end);
      vocabulary.add(text, from, broken ? lastWord(text, end) : end);
    }
    return vocabulary;
  }

  private static int lastWord(String text, int end) {
    int start = end;
    while (start > 0 && !Spaces.isSpace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private void add(String text, int from, int to) {
    int at = from;
    while (at < to) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      int part = at;
      while (at < to && isInWord(text, at, to)) {
        if (isHyphen(text.charAt(at))) {
          add(text.substring(part, at));
          part = at + 1;
        }
        at++;
      }
      add(text.substring(start, at));
      if (part > start) {
        add(text.substring(part, at));
      }
    }
  }

  private static boolean isInWord(String text, int at, int to) {
    return Character.isLetterOrDigit(text.charAt(at))
        || (isHyphen(text.charAt(at)) && at + 1 < to && Character.isLetter(text.charAt(at + 1)));
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == 0x2010 || c == 0xAD;
  }

  private void add(String word) {
    if (word.length() < 2 || word.length() > 80) {
      return;
    }
    Count count = words.computeIfAbsent(key(word), w -> new Count());
    count.all++;
    count.capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
  }

  /** How often the word stands whole in the text. */
  int count(String word) {
    Count count = words.get(key(word));
    return count == null ? 0 : count.all;
  }

  /** Whether the word stands there by itself, and nearly always with a capital. */
  boolean isName(String word) {
    Count count = words.get(key(word));
    return count != null && count.all >= 2 && count.capital * 10 >= count.all * 9;
  }
}
