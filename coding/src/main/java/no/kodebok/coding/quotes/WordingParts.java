package no.kodebok.coding.quotes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.WordingPart.Mark;
import no.kodebok.coding.quotes.WordingPart.PartlyMarked;
import no.kodebok.coding.quotes.WordingPart.Spoken;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;

/** Takes wordings apart into what {@link WordingCheck} compares. */
final class WordingParts {
  private static final String DOTS = "(?:…|\\.{3,}|\\.(?: \\.){2,})";
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");
  private static final Pattern LEFT_OUT =
      Pattern.compile("\\(\\s*%1$s\\s*\\)|\\[\\s*%1$s\\s*]|%1$s".formatted(DOTS));
  private static final String SYMBOLS = "%&§@#";

  private WordingParts() {}

  /**
   * The words of a passage.
   *
   * @param apart ranges of it that nobody says, such as speakers' labels
   */
  static List<Spoken> verbatim(String passage, List<TextRange> apart) {
    List<TextRange> asides = new ArrayList<>(apart);
    Matcher remarks = BRACKETED.matcher(passage);
    while (remarks.find()) {
      asides.add(new TextRange(remarks.start(), remarks.end()));
    }
    return spoken(passage, 0, passage.length()).stream()
        .map(one ->
            new Spoken(
                one.word(),
                asides.stream().anyMatch(aside -> aside.overlaps(one.range())),
                one.range()))
        .toList();
  }

  /** The words and marks of an edited wording. */
  static List<WordingPart> edited(String wording) {
    List<WordingPart> parts = new ArrayList<>();
    Matcher leftOut = LEFT_OUT.matcher(wording);
    Matcher bracketed = BRACKETED.matcher(wording);
    int at = 0;
    while (at < wording.length()) {
      boolean omits = leftOut.find(at);
      boolean marks = bracketed.find(at);
      int next =
          Math.min(
              omits ? leftOut.start() : wording.length(),
              marks ? bracketed.start() : wording.length());
      if (omits && leftOut.start() == next) {
        parts.addAll(spoken(wording, at, next));
        parts.add(new Mark(new TextRange(next, leftOut.end())));
        at = leftOut.end();
      } else if (marks) {
        int from = startOfWord(wording, at, next);
        parts.addAll(spoken(wording, at, from));
        at = addMarked(wording, from, next, parts);
      } else {
        parts.addAll(spoken(wording, at, next));
        at = next;
      }
    }
    return parts;
  }

  /** Adds a bracket with the letters that touch it, and says where these end. */
  private static int addMarked(String wording, int from, int open, List<WordingPart> parts) {
    List<String> kept = new ArrayList<>();
    Matcher bracketed = BRACKETED.matcher(wording);
    int at = from;
    int bracket = open;
    while (bracketed.find(bracket) && bracketed.start() == bracket && !omits(bracketed.group())) {
      kept.add(wording.substring(at, bracket));
      at = bracketed.end();
      bracket = endOfWord(wording, at);
    }
    kept.add(wording.substring(at, bracket));
    TextRange range = new TextRange(from, bracket);
    boolean whole = kept.stream().allMatch(String::isEmpty);
    parts.add(
        whole
            ? new Mark(range)
            : new PartlyMarked(kept.stream().map(WordingParts::composed).toList(), range));
    return bracket;
  }

  private static boolean omits(String bracket) {
    return LEFT_OUT.matcher(bracket).matches();
  }

  private static int startOfWord(String text, int lowest, int end) {
    int at = end;
    while (at > lowest && isLetter(text.codePointBefore(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
    return at;
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length() && isLetter(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isLetter(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static List<Spoken> spoken(String text, int start, int end) {
    List<Spoken> spoken = new ArrayList<>();
    int at = start;
    for (Word word : Words.of(text.substring(start, end))) {
      TextRange range = new TextRange(start + word.range().start(), start + word.range().end());
      addSymbols(text, at, range.start(), spoken);
      spoken.add(new Spoken(composed(range.in(text)), false, range));
      at = range.end();
    }
    addSymbols(text, at, end, spoken);
    return spoken;
  }

  /** Signs that say something, other than punctuation: a smile, a per cent, a section. */
  private static void addSymbols(String text, int start, int end, List<Spoken> spoken) {
    int at = start;
    while (at < end) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isSymbol(point)) {
        spoken.add(new Spoken(text.substring(at, next), false, new TextRange(at, next)));
      }
      at = next;
    }
  }

  private static boolean isSymbol(int point) {
    return SYMBOLS.indexOf(point) >= 0
        || switch (Character.getType(point)) {
          case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL -> true;
          default -> false;
        };
  }

  private static String composed(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC)
        .replace("\u00ad", "")
        .replace('’', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-');
  }
}
