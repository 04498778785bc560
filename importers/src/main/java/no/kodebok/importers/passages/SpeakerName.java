package no.kodebok.importers.passages;

import java.util.regex.Pattern;

/** What a program writes as somebody's name: a few words, the first with a capital letter. */
final class SpeakerName {
  private static final int LONGEST = 60;

  /** The words of a name, with an office or "Guest" in parentheses. */
  static final String WORDS =
      "\\p{L}[\\p{L}\\p{N}.'’_\\-]*(?:,? [\\p{L}\\p{N}(][\\p{L}\\p{N}.'’()_/&\\-]*){0,5}";

  private static final Pattern NAME = Pattern.compile(WORDS);

  private SpeakerName() {}

  static boolean is(String text) {
    return text.length() <= LONGEST
        && NAME.matcher(text).matches()
        && !text.endsWith(".")
        && startsLikeOne(text);
  }

  /** With a capital letter, or a word for a part such as "intervjuer". */
  private static boolean startsLikeOne(String text) {
    return Character.isUpperCase(text.codePointAt(0)) || SpeakerRoles.isKnown(text);
  }
}
