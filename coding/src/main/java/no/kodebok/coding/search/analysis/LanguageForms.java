package no.kodebok.coding.search.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a word is written in Norway's other written standard, and said in dialects: from a list of
 * frequent words, and by rewriting its sounds and endings. What is made so need not be a word;
 * whoever asks sees whether a text has it.
 */
final class LanguageForms {
  private static final int MOST_STEPS = 3;
  private static final int MOST_FORMS = 400;
  private static final int SHORTEST = 4;

  private static final Map<String, Set<String>> WHOLE = new HashMap<>();
  private static final Map<String, Set<String>> ENDINGS = new LinkedHashMap<>();
  private static final Map<String, Set<String>> ANYWHERE = new LinkedHashMap<>();
  private static final Map<String, Set<String>> SOUNDS = new LinkedHashMap<>();

  static {
    for (List<String> row : WordLists.rows("language-forms.txt")) {
      switch (row.getFirst()) {
        case "=" -> add(row.subList(1, row.size()), WHOLE);
        case "-" -> add(row.subList(1, row.size()), ENDINGS);
        case "~" -> add(row.subList(1, row.size()), SOUNDS);
        default -> add(row, ANYWHERE);
      }
    }
  }

  private LanguageForms() {}

  private static void add(List<String> row, Map<String, Set<String>> to) {
    for (String form : row) {
      Set<String> others = to.computeIfAbsent(form, f -> new LinkedHashSet<>());
      row.stream().filter(other -> !other.equals(form)).forEach(others::add);
    }
  }

  /** Other forms of a word that has no rules: pronouns, question words and their like. */
  static Set<String> ofWholeWord(String word) {
    return WHOLE.getOrDefault(word, Set.of());
  }

  /**
   * What a word or a stem may be written as, with the number of places that were rewritten.
   *
   * @param sounds whether single sounds are rewritten, too, which makes another word of many a
   *     short one ({@code søke}, {@code syke})
   */
  static Map<String, Integer> of(String word, boolean sounds) {
    Map<String, Integer> forms = new LinkedHashMap<>();
    if (word.length() < SHORTEST) {
      return forms;
    }
    Deque<String> open = new ArrayDeque<>(List.of(word));
    forms.put(word, 0);
    while (!open.isEmpty() && forms.size() < MOST_FORMS) {
      String form = open.remove();
      int steps = forms.getOrDefault(form, 0) + 1;
      for (String next : rewritten(form, sounds)) {
        if (forms.putIfAbsent(next, steps) == null && steps < MOST_STEPS) {
          open.add(next);
        }
      }
    }
    forms.remove(word);
    return forms;
  }

  private static Set<String> rewritten(String word, boolean sounds) {
    Set<String> forms = new LinkedHashSet<>();
    ANYWHERE.forEach((from, others) -> replace(word, from, others, forms));
    if (sounds) {
      SOUNDS.forEach((from, others) -> replace(word, from, others, forms));
    }
    ENDINGS.forEach((from, others) -> {
      if (word.endsWith(from) && word.length() > from.length() + 2) {
        String before = word.substring(0, word.length() - from.length());
        others.forEach(to -> forms.add(before + to));
      }
    });
    return forms;
  }

  private static void replace(String word, String from, Set<String> others, Set<String> forms) {
    for (int at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
      String before = word.substring(0, at);
      String after = word.substring(at + from.length());
      others.forEach(to -> forms.add(before + to + after));
    }
  }
}
