package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a word is in another standard of the language, where a text has that. */
final class OtherForms {
  /** The same word in another standard; less the more of it had to be rewritten. */
  private static final double WEIGHT = 0.65;

  private static final double STEP = 0.08;
  private static final double WHOLE = 0.7;
  private static final double OTHER_KEYBOARD = 0.65;
  private static final double BARE = 0.6;
  private static final int MOST = 12;
  private static final int SHORTEST = 4;

  /** A word this long stays the same word when its sounds are those of another dialect. */
  private static final int SURE_OF_SOUNDS = 7;

  private static final int SHORTEST_SOUNDED = 5;

  /** What stands behind a form of a word that a list may have. */
  private static final List<String> INFLECTED = List.of("anes", "enes", "ane", "ene", "a", "s");

  private final Vocabulary words;

  OtherForms(Vocabulary words) {
    this.words = words;
  }

  /** A word in another standard, by its stem. */
  record Form(String stem, float weight) {}

  /** Those of a word that has no rules, whether a text has them or not. */
  static Map<String, Float> ofWholeWord(String folded) {
    Map<String, Float> forms = new HashMap<>();
    for (String form : LanguageForms.ofWholeWord(folded)) {
      Inflection.stems(form).forEach(stem -> forms.put(stem, (float) WHOLE));
    }
    return forms;
  }

  /**
   * Those that the project has, the surest first.
   *
   * @param known whether some text has the word
   */
  List<Form> of(Lemma lemma, boolean known) {
    String word = lemma.word();
    boolean sounds =
        word.length() >= SURE_OF_SOUNDS || (word.length() > SHORTEST_SOUNDED && !known);
    Map<String, Integer> made = new HashMap<>();
    Set<String> ofStems = new HashSet<>();
    add(word, sounds, made);
    for (String stem : lemma.stems()) {
      ofStems.addAll(add(stem, sounds, made));
    }
    for (String ending : INFLECTED) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        add(word.substring(0, word.length() - ending.length()), false, made);
      }
    }
    return surestFirst(lemma, ofStems, made, onOtherKeyboards(word, known));
  }

  /** By stem, with how surely it is meant. */
  private Map<String, Float> onOtherKeyboards(String word, boolean known) {
    Map<String, Float> found = new HashMap<>();
    Stream.concat(Keyboards.without(word).stream(), Keyboards.with(word).stream())
        .filter(this::stands)
        .flatMap(form -> Inflection.stems(form).stream())
        .forEach(stem -> found.put(stem, (float) OTHER_KEYBOARD));
    if (!known && !Vocabulary.isCommon(word)) {
      Keyboards.bare(word).stream()
          .filter(this::stands)
          .flatMap(form -> Inflection.stems(form).stream())
          .forEach(stem -> found.putIfAbsent(stem, (float) BARE));
    }
    return found;
  }

  /**
   * What the word may be written as in another standard by one rule, whether a text has it or not.
   */
  static List<Lemma> nearest(Lemma lemma) {
    List<Lemma> nearest = new ArrayList<>();
    LanguageForms.of(lemma.word(), false)
        .forEach((form, steps) -> {
          if (steps == 1 && nearest.size() < MOST) {
            nearest.add(Lemma.of(form));
          }
        });
    return nearest;
  }

  private static Set<String> add(String word, boolean sounds, Map<String, Integer> made) {
    Map<String, Integer> forms = LanguageForms.of(word, sounds);
    forms.forEach((form, steps) -> made.merge(form, steps, Math::min));
    return forms.keySet();
  }

  private List<Form> surestFirst(
      Lemma lemma, Set<String> ofStems, Map<String, Integer> made, Map<String, Float> typed) {
    Map<String, Float> found = new HashMap<>(typed);
    found.keySet().removeAll(lemma.stems());
    made.forEach((form, steps) -> {
      if (form.length() >= SHORTEST && stands(form)) {
        float weight = (float) (WEIGHT - STEP * (steps - 1));
        // A stem is one already, and need not be a word.
        Stream.concat(Inflection.stems(form).stream(), Stream.of(form).filter(ofStems::contains))
            .filter(stem -> !lemma.stems().contains(stem))
            .forEach(stem -> found.merge(stem, weight, Math::max));
      }
    });
    return found.entrySet().stream()
        .map(one -> new Form(one.getKey(), one.getValue()))
        .sorted(Comparator.comparingDouble(Form::weight).reversed().thenComparing(Form::stem))
        .limit(MOST)
        .toList();
  }

  /** Whether a text has the word or, if it is a stem, a word of it. */
  boolean stands(String form) {
    return Lemma.ENDINGS.stream().anyMatch(ending -> words.count(form + ending) > 0);
  }
}
