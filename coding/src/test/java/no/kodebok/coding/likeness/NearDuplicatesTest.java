package no.kodebok.coding.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {
  private static final List<String> WORDS =
      List.of(
          "tid",
          "penger",
          "ikke",
          "ingen",
          "uten",
          "bedre",
          "lønn",
          "skole",
          "dårlig",
          "mangler",
          "kollegaer",
          "arbeidsmiljø",
          "arbeidsmijlø",
          "opplæring",
          "og",
          "på",
          "det",
          "2",
          "3",
          "buss",
          "mer",
          "mindre",
          "vet",
          "støtte",
          "leder",
          "ledelsen",
          "kontor",
          "kontoret");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vet ikke                         | vet ikke.
          Vet ikke                         | Veit ikkje
          Vet ikke                         | '  VET   IKKE !!'
          mangel på tid                    | Mangler tid
          Mangel på tid                    | tida mangler
          Dårlig arbeidsmiljø              | dårleg arbeidsmijlø
          For mye rapportering             | for mykje rapportering
          Bedre opplæring av nye ansatte   | bedre opplæring for de nyansatte, nye og ansatte
          Dårlig kollektivtilbud og lange avstander | lange avstander, dårlig kollektivtilbud her
          Kafé                             | Kafe\u0301
          """)
  void nearAnswersAreTogether(String one, String other) {
    assertEquals(1, NearDuplicates.among(List.of(one, other)).size(), one + " / " + other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Har tid             | Har ikke tid
          Vet ikke            | Vet
          Mer tid             | Mindre tid
          For lite støtte     | For mye støtte
          2 år i jobben       | 3 år i jobben
          Med barn            | Uten barn
          Klare regler        | Uklare regler
          Tid                 | Penger
          ?                   | -
          Bedre leder         | Bedre lege
          """)
  void answersThatSayDifferentThingsAreApart(String one, String other) {
    assertEquals(2, NearDuplicates.among(List.of(one, other)).size(), one + " / " + other);
  }

  @Test
  void howFarItHasComeIsToldUntilAllIsDone() {
    List<String> texts = List.of("Vet ikke", "vet ikke.", "Mangel på tid", "Mangler tid", "Buss");
    List<Long> told = new ArrayList<>();
    List<LikeTexts> groups =
        NearDuplicates.among(
            texts,
            (done, total, what) -> {
              assertEquals(10, total);
              told.add(done);
            });
    assertEquals(NearDuplicates.among(texts), groups);
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(10, told.getLast());
  }

  @Test
  void whoCancelsGetsNoGroups() {
    List<String> texts = List.of("Vet ikke", "Mangel på tid", "Buss");
    assertThrows(
        Progress.CancelledException.class,
        () ->
            NearDuplicates.among(
                texts,
                (done, total, what) -> {
                  if (done > texts.size()) {
                    throw new Progress.CancelledException();
                  }
                }));
  }

  @Test
  void commonWordsThatDifferByALetterAreDifferentWords() {
    List<String> texts = new ArrayList<>();
    texts.addAll(Collections.nCopies(20, "mer styring"));
    texts.addAll(Collections.nCopies(20, "mer styrking"));
    texts.add("mer styrking av kommunen");
    assertEquals(
        List.of(20, 20, 1),
        NearDuplicates.among(texts).stream().map(group -> group.members().size()).toList());
  }

  @Test
  void theMostCommonWordingSpeaksForTheGroup() {
    List<LikeTexts> groups =
        NearDuplicates.among(
            List.of("veit ikkje", "Penger", "Vet ikke", "vet ikke.", "VET IKKE", "", " "));
    assertEquals(
        List.of(
            new LikeTexts(2, List.of(0, 2, 3, 4), 3),
            new LikeTexts(5, List.of(5, 6), 2),
            new LikeTexts(1, List.of(1), 1)),
        groups);
  }

  @Test
  void answersAreNotChainedThroughTheirLikes() {
    // Each is near to the next (three words in four are shared), the first and the last are not.
    List<String> chain =
        List.of(
            "lang vei gammel buss sen ferge",
            "lang vei gammel buss sen ferge storm",
            "vei gammel buss sen ferge storm kulde",
            "gammel buss sen ferge storm kulde mørke",
            "buss sen ferge storm kulde mørke skole");
    Map<Integer, Integer> groupOf = groupOf(NearDuplicates.among(chain));
    assertEquals(groupOf.get(0), groupOf.get(1));
    assertNotEquals(groupOf.get(0), groupOf.get(4));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyTextIsInOneGroupAndLikeItsRepresentative(long seed) {
    List<String> texts = texts(new Random(seed), 400);
    List<LikeTexts> groups = NearDuplicates.among(texts);
    Definition definition = new Definition(texts);
    List<Integer> all =
        groups.stream().flatMap(group -> group.members().stream()).sorted().toList();
    assertEquals(texts.size(), all.size());
    assertEquals(texts.size(), new HashSet<>(all).size());
    for (LikeTexts group : groups) {
      assertTrue(group.members().contains(group.representative()));
      String representative = texts.get(group.representative());
      for (int member : group.members()) {
        assertTrue(
            definition.near(representative, texts.get(member)),
            representative + " / " + texts.get(member));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void noTwoRepresentativesAreNear(long seed) {
    List<String> texts = texts(new Random(seed), 300);
    List<LikeTexts> groups = NearDuplicates.among(texts);
    Definition definition = new Definition(texts);
    for (LikeTexts one : groups) {
      for (LikeTexts other : groups) {
        String a = texts.get(one.representative());
        String b = texts.get(other.representative());
        assertTrue(one.equals(other) || !definition.near(a, b), a + " / " + b);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void equalTextsStandTogetherWhateverTheirOrder(long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>(texts(random, 300));
    for (int i = 0; i < 50; i++) {
      texts.add(dressed(texts.get(random.nextInt(300)), random));
    }
    assertEquals(NearDuplicates.among(texts), NearDuplicates.among(List.copyOf(texts)));
    Collections.shuffle(texts, random);
    Map<Integer, Integer> groupOf = groupOf(NearDuplicates.among(texts));
    Map<String, Integer> byWording = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Integer before = byWording.put(PlainWording.of(texts.get(i)).text(), groupOf.get(i));
      assertTrue(before == null || before.equals(groupOf.get(i)), texts.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void longTextsAreFoundByTheirLikesToo(long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String[] words = new String[12 + random.nextInt(90)];
      Arrays.setAll(words, at -> "ord" + (char) ('a' + random.nextInt(26)) + random.nextInt(9));
      List<String> changed = new ArrayList<>(List.of(words));
      texts.add(String.join(" ", changed));
      for (int j = changed.size() / 12; j > 0; j--) {
        changed.set(random.nextInt(changed.size()), "annet" + (char) ('a' + random.nextInt(26)));
      }
      texts.add(String.join(" ", changed));
    }
    // Numbers decide, so the words here have none.
    texts.replaceAll(text ->
        text.replaceAll("[0-9]", "x$0")
            .chars()
            .mapToObj(
                c -> Character.isDigit(c) ? String.valueOf((char) (c - '0' + 'k')) : "" + (char) c)
            .collect(Collectors.joining()));
    List<LikeTexts> groups = NearDuplicates.among(texts);
    Definition definition = new Definition(texts);
    assertTrue(groups.size() < texts.size(), "some are near");
    for (LikeTexts one : groups) {
      for (LikeTexts other : groups) {
        String a = texts.get(one.representative());
        String b = texts.get(other.representative());
        assertTrue(one.equals(other) || !definition.near(a, b), a + " / " + b);
      }
    }
  }

  /** The definition, computed the slow way. */
  private static final class Definition {
    private final WordSense sense = new WordSense();
    private final Spellings spellings;

    Definition(List<String> texts) {
      Map<String, Integer> counts = new HashMap<>();
      for (String text : texts) {
        new HashSet<>(sense.of(PlainWording.of(text).words()))
            .forEach(word -> counts.merge(word, 1, Integer::sum));
      }
      spellings = new Spellings(counts);
    }

    boolean near(String one, String other) {
      PlainWording a = PlainWording.of(one);
      PlainWording b = PlainWording.of(other);
      Set<String> all = words(a);
      Set<String> shared = words(a);
      all.addAll(words(b));
      shared.retainAll(words(b));
      Set<String> alone = new HashSet<>(all);
      alone.removeAll(shared);
      return a.text().equals(b.text())
          || (!all.isEmpty()
              && 4 * shared.size() >= 3 * all.size()
              && alone.stream().noneMatch(sense::decides));
    }

    private Set<String> words(PlainWording text) {
      Set<String> words = new HashSet<>();
      sense.of(text.words()).forEach(word -> words.add(spellings.right(word)));
      return words;
    }
  }

  private static Map<Integer, Integer> groupOf(List<LikeTexts> groups) {
    Map<Integer, Integer> groupOf = new HashMap<>();
    groups.forEach(group -> group.members().forEach(m -> groupOf.put(m, group.representative())));
    return groupOf;
  }

  private static List<String> texts(Random random, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] words = new String[random.nextInt(9)];
      Arrays.setAll(words, at -> WORDS.get(random.nextInt(WORDS.size())));
      texts.add(String.join(" ", words));
    }
    return texts;
  }

  private static String dressed(String text, Random random) {
    String spaced = text.replace(" ", random.nextBoolean() ? "  " : ", ");
    return (random.nextBoolean() ? spaced.toUpperCase(Locale.ROOT) : spaced) + "!";
  }
}
