package no.kodebok.coding.search.analysis;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says of a full stop in a Norwegian text, and of the other signs that may end a sentence, whether
 * one ends there. A full stop also marks abbreviations (bl.a., kl.), initials (J. Hansen) and
 * ordinals (3. mai); what stands before it and what follows tell them apart.
 */
final class SentenceEnds {
  private static final Set<String> ABBREVIATIONS = WordLists.words("abbreviations.txt");
  private static final Set<String> MAY_BE_LAST = WordLists.words("abbreviations-last.txt");
  private static final Set<String> MONTHS = Set.copyOf(Dates.MONTHS);
  private static final String OPENING = "([{«»\"'“”„‘’‹›–—-*•_";

  /** A hyphen and an apostrophe may also stand inside a word. */
  private static final String BEFORE_WORDS = OPENING.replace("-", "").replace("'", "");

  /** p.g.a, U.S.A, cand.polit: letters with full stops inside. */
  private static final Pattern SHORTENED = Pattern.compile("\\p{L}{1,5}(\\.\\p{L}{1,5})+");

  private static final Pattern ADDRESS =
      Pattern.compile(".*[@/].*|www\\..*|.*\\.(no|com|org|net|eu|dk|se)", Pattern.DOTALL);

  private final String text;
  private final boolean lowerCase;

  /** On this text. */
  SentenceEnds(String text) {
    this.text = text;
    this.lowerCase = isWrittenInLowerCase();
  }

  /**
   * Whether a sentence ends with the signs before a space.
   *
   * @param sign where the first of them stands: a full stop, a question mark and their like
   * @param next where the text goes on after the space
   */
  boolean endsAt(int sign, int next) {
    int first = firstOf(next);
    if (first >= text.length()) {
      return true;
    }
    int follows = text.codePointAt(first);
    boolean goesOn = Character.isLowerCase(follows);
    return switch (text.charAt(sign)) {
      case '.' -> isDots(sign) ? !goesOn && !Character.isDigit(follows) : fullStop(sign, first);
      case '…' -> !goesOn && !Character.isDigit(follows);
      default -> !goesOn || lowerCase;
    };
  }

  private boolean isDots(int sign) {
    return sign + 1 < text.length() && ".…".indexOf(text.charAt(sign + 1)) >= 0;
  }

  private boolean fullStop(int sign, int first) {
    int start = startOfWord(sign);
    String written = text.substring(start, sign);
    String word = written.toLowerCase(Locale.ROOT);
    int follows = text.codePointAt(first);
    if (isNumber(word)) {
      return number(word, start, first);
    }
    if (Character.isLowerCase(follows)) {
      return lowerCase && !isShortened(word);
    }
    if (MAY_BE_LAST.contains(word)) {
      return !Character.isDigit(follows);
    }
    if (isInitial(written)) {
      return initial(start, first);
    }
    return !isShortened(word);
  }

  private static boolean isShortened(String word) {
    return ABBREVIATIONS.contains(word)
        || MAY_BE_LAST.contains(word)
        || (SHORTENED.matcher(word).matches() && !ADDRESS.matcher(word).matches());
  }

  /** An ordinal is followed by what it counts; a number that ends a sentence, by a new one. */
  private boolean number(String word, int start, int first) {
    int follows = text.codePointAt(first);
    String next = word(first);
    if (Character.isLowerCase(follows) || MONTHS.contains(next) || beginsLine(start)) {
      return false;
    }
    return !Character.isDigit(follows) || word.length() > 2;
  }

  /** Vitamin C. Det …: after a word that is no name, a word that begins sentences. */
  private boolean initial(int start, int first) {
    int before = start;
    while (before > 0 && isSpace(before - 1)) {
      before--;
    }
    if (before == 0 || beginsLine(start) || ".".indexOf(text.charAt(before - 1)) >= 0) {
      return false;
    }
    return Character.isLowerCase(text.codePointAt(startOfWord(before)))
        && StopWords.contains(word(first));
  }

  private boolean beginsLine(int start) {
    int at = start;
    while (at > 0 && (isSpace(at - 1) || OPENING.indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private boolean isSpace(int at) {
    char sign = text.charAt(at);
    return sign != '\n' && (Character.isWhitespace(sign) || Character.isSpaceChar(sign));
  }

  private static boolean isInitial(String written) {
    return written.codePointCount(0, written.length()) == 1
        && Character.isUpperCase(written.codePointAt(0));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  private int startOfWord(int end) {
    int start = end;
    while (start > 0
        && !Character.isWhitespace(text.charAt(start - 1))
        && !Character.isSpaceChar(text.charAt(start - 1))
        && BEFORE_WORDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private String word(int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** The first letter or digit from here, past quotes, brackets and dashes. */
  private int firstOf(int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at))
            || Character.isSpaceChar(text.charAt(at))
            || OPENING.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /** Some transcripts have no capitals: there, a small letter says nothing. */
  private boolean isWrittenInLowerCase() {
    int first = firstOf(0);
    if (first >= text.length() || !Character.isLowerCase(text.codePointAt(first))) {
      return false;
    }
    int small = 0;
    int others = 0;
    for (int at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
      if (at + 1 >= text.length() || !Character.isWhitespace(text.charAt(at + 1))) {
        continue;
      }
      String word = text.substring(startOfWord(at), at).toLowerCase(Locale.ROOT);
      int next = firstOf(at + 1);
      if (next < text.length() && !isNumber(word) && !isShortened(word)) {
        if (Character.isLowerCase(text.codePointAt(next))) {
          small++;
        } else {
          others++;
        }
      }
    }
    return small > others;
  }
}
