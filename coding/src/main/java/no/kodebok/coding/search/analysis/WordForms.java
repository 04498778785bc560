package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.Match.Reading;

/**
 * The forms that a word of a text is found by, and the forms that a word of a query asks for. A
 * query's word is found in a word of the text where the two share a form; the form's reading is
 * why. A new reading is added here, on both sides, and nowhere else.
 */
public final class WordForms {
  private WordForms() {}

  /**
   * A form of a word, and the letters of the text that it covers.
   *
   * @param range the whole word, or the part of it that the form is of
   */
  public record Occurrence(Form form, TextRange range) {}

  /**
   * The forms of a word of a text: as written, uninflected, and the parts of a hyphened word.
   *
   * @param scanned whether a scanner that knows no æ, ø and å may have read the text
   */
  public static List<Occurrence> indexed(Word word, boolean scanned) {
    List<Occurrence> forms = indexed(word);
    if (scanned) {
      forms.add(new Occurrence(new Form(Reading.OCR, word.text()), word.range()));
    }
    return forms;
  }

  /**
   * The forms of a word of a text that was not scanned. What is written in capitals has a form of
   * its own, so that an abbreviation is not taken for the word that it looks like.
   */
  public static List<Occurrence> indexed(Word word) {
    List<Occurrence> forms = new ArrayList<>(4);
    forms.add(new Occurrence(new Form(Reading.EXACT, word.text()), word.range()));
    for (String stem : Inflection.stems(word.text())) {
      forms.add(new Occurrence(new Form(Reading.INFLECTION, stem), word.range()));
    }
    addParts(word, forms);
    addGroups(word, forms);
    if (word.capitals()) {
      forms.add(new Occurrence(new Form(Reading.VARIANT, word.text()), word.range()));
    }
    return forms;
  }

  /**
   * The forms that a query's word asks for, surest first, each with its weight.
   *
   * @param folded the word as {@link Words#fold} gives it
   * @return weights above 0, at most 1
   */
  public static Map<Form, Float> asked(String folded) {
    List<String> stems = Inflection.stems(folded);
    Map<Form, Float> forms = new LinkedHashMap<>();
    forms.put(new Form(Reading.EXACT, folded), 1f);
    stems.forEach(stem -> forms.put(new Form(Reading.INFLECTION, stem), 0.8f));
    if (!StopWords.contains(folded)) {
      stems.forEach(stem -> forms.put(new Form(Reading.COMPOUND, stem), 0.4f));
    }
    return forms;
  }

  private static void addParts(Word word, List<Occurrence> forms) {
    String text = word.text();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean end = at == text.length();
      if (!end && !separates(text.charAt(at))) {
        continue;
      }
      if (at > start && !(end && start == 0)) {
        TextRange range = word.part(start, at);
        for (String stem : Inflection.stems(text.substring(start, at))) {
          forms.add(new Occurrence(new Form(Reading.COMPOUND, stem), range));
        }
      }
      start = at + 1;
    }
  }

  /** Groups of digits that stand apart may be numbers of their own, as in a row of a table. */
  private static void addGroups(Word word, List<Occurrence> forms) {
    String text = word.text();
    boolean parted = word.range().length() > text.length();
    if (parted && text.chars().allMatch(Character::isDigit)) {
      for (int end = text.length(); end > 0; end -= 3) {
        String group = text.substring(Math.max(0, end - 3), end);
        TextRange range = word.part(Math.max(0, end - 3), end);
        forms.add(new Occurrence(new Form(Reading.COMPOUND, group), range));
      }
    }
  }

  private static boolean separates(char sign) {
    return sign == '-' || sign == '/' || sign == '@' || sign == '&';
  }
}
