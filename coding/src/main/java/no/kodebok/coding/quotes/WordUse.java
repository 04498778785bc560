package no.kodebok.coding.quotes;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;

/** How a text writes words, which tells names from words that have a capital only where it is due. */
public interface WordUse {
  /** Of nothing: no word is known. */
  WordUse UNKNOWN =
      new WordUse() {
        @Override
        public boolean isSmall(String word) {
          return false;
        }

        @Override
        public boolean isCapital(String word) {
          return false;
        }
      };

  /** Whether a word in lower case stands somewhere in small letters, which names do not. */
  boolean isSmall(String word);

  /** Whether a word in lower case stands somewhere with a capital where none is due. */
  boolean isCapital(String word);

  /** The use of a text, of which many words are going to be asked. */
  static WordUse of(String text) {
    Set<String> small = new HashSet<>();
    Set<String> capital = new HashSet<>();
    for (Word word : Words.of(text)) {
      String written = word.range().in(text);
      if (isSmallLetters(written)) {
        small.add(word.text());
      } else if (isCapitalised(written) && goesOnAt(text, word.range().start())) {
        capital.add(word.text());
      }
    }
    return new WordUse() {
      @Override
      public boolean isSmall(String word) {
        return small.contains(word);
      }

      @Override
      public boolean isCapital(String word) {
        return capital.contains(word);
      }
    };
  }

  /** The use of a text, of which few words are going to be asked: it is looked through for each. */
  static WordUse in(String text) {
    return new WordUse() {
      @Override
      public boolean isSmall(String word) {
        return stands(word.toLowerCase(Locale.ROOT), false);
      }

      @Override
      public boolean isCapital(String word) {
        int first = word.codePointAt(0);
        String capital =
            Character.toString(Character.toTitleCase(first))
                + word.substring(Character.charCount(first));
        return stands(capital, true);
      }

      private boolean stands(String written, boolean going) {
        for (int at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
          int end = at + written.length();
          boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
          boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
          if (begins && ends && (!going || goesOnAt(text, at))) {
            return true;
          }
        }
        return false;
      }
    };
  }

  private static boolean isSmallLetters(String written) {
    return Character.isLowerCase(written.codePointAt(0))
        && written.equals(written.toLowerCase(Locale.ROOT));
  }

  /** A capital and at least one small letter: what is all in capitals is an abbreviation. */
  static boolean isCapitalised(String written) {
    return Character.isUpperCase(written.codePointAt(0))
        && written.codePoints().anyMatch(Character::isLowerCase);
  }

  /** Whether a sentence is sure to go on where a word begins: a word or a comma stands before it. */
  private static boolean goesOnAt(String text, int start) {
    int at = start;
    while (at > 0 && text.codePointBefore(at) == ' ') {
      at--;
    }
    if (at == start || at == 0) {
      return false;
    }
    int point = text.codePointBefore(at);
    return Character.isLetterOrDigit(point) || point == ',' || point == ';';
  }
}
