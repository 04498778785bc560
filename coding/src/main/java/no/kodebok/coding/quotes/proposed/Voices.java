package no.kodebok.coding.quotes.proposed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many are announced by the words before a colon: "Two of the advisers put it like this:". */
final class Voices {
  /** So far before the colon stands who is going to be heard. */
  private static final int NEAR = 160;

  /** More than that many quotations in a row have an introduction between them. */
  private static final int MOST = 4;

  private static final List<Pattern> COUNTS =
      List.of(
          Pattern.compile("(?iu)\\b(?:to|two|begge|both)\\b"),
          Pattern.compile("(?iu)\\b(?:tre|three)\\b"),
          Pattern.compile("(?iu)\\b(?:fire|four)\\b"));

  private static final Pattern ONE_AND_ANOTHER =
      Pattern.compile(
          "(?iu)\\b(?:en|ein|ei|én|éin|a|an) [^.:;]{3,60} (?:og|and) (?:en|ein|ei|a|an) ");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?iu)\\b(?:flere|fleire|noen|nokre|enkelte|andre|mange|several|some|others) ");

  private Voices() {}

  /** How many quotations may follow each other; 1 where nothing tells of more. */
  static int announced(String before) {
    String near = before.substring(Math.max(0, before.length() - NEAR));
    // The last sentence is what leads to the quotations.
    int sentence = Math.max(near.lastIndexOf(". "), near.lastIndexOf("? "));
    String last = near.substring(sentence + 1);
    if (ONE_AND_ANOTHER.matcher(last).find()) {
      return 2;
    }
    int most = 1;
    for (int i = 0; i < COUNTS.size(); i++) {
      Matcher count = COUNTS.get(i).matcher(last);
      if (count.find() && Speech.namesPeople(last.substring(count.end()))) {
        most = Math.max(most, i + 2);
      }
    }
    return most == 1 && SEVERAL.matcher(last).find() && Speech.namesPeople(last) ? MOST : most;
  }
}
