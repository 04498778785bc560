package no.kodebok.coding.search.analysis;

import java.util.Set;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/** Puts together a word that a hyphen at the end of a line has broken in two. */
public final class BrokenLines {
  private static final String HYPHENS = "-\u2010\u2011\u00ad\u00ac";

  /** The hyphen before these stands for a part that follows: {@code fag- og yrkesopplæring}. */
  private static final Set<String> AND = Set.of("og", "eller", "samt", "men", "til");

  private BrokenLines() {}

  /**
   * The whole word, over both lines; null where the words are two.
   *
   * @param next the word behind {@code word}
   */
  public static @Nullable Word join(String text, Word word, Word next) {
    int end = word.range().end();
    if (end >= text.length()
        || HYPHENS.indexOf(text.charAt(end)) < 0
        || !isLineBreak(text, end + 1, next.range().start())
        || !isWritten(text, word, next)
        || AND.contains(next.text())) {
      return null;
    }
    TextRange range = new TextRange(word.range().start(), next.range().end());
    int length = word.text().length();
    int whole = length + next.text().length();
    LetterPlaces places = new LetterPlaces();
    for (int letter = 0; letter < whole; letter++) {
      TextRange at =
          letter < length
              ? word.part(letter, letter + 1)
              : next.part(letter - length, letter - length + 1);
      places.add(at.start() - range.start(), at.end() - range.start());
    }
    return new Word(word.text() + next.text(), range, false, places);
  }

  private static boolean isLineBreak(String text, int from, int to) {
    boolean line = false;
    for (int at = from; at < to; at++) {
      char sign = text.charAt(at);
      line |= sign == '\n' || sign == '\r';
      if (!Character.isWhitespace(sign)) {
        return false;
      }
    }
    return line;
  }

  /** Names and abbreviations keep their hyphen. */
  private static boolean isWritten(String text, Word word, Word next) {
    return !word.capitals()
        && Character.isLetter(text.codePointBefore(word.range().end()))
        && Character.isLowerCase(text.codePointAt(next.range().start()))
        && next.text().chars().allMatch(Character::isLetter)
        && word.text().chars().allMatch(Character::isLetter);
  }
}
