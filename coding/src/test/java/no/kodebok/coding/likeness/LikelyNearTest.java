package no.kodebok.coding.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is likely near is found among many, and few others with it. */
class LikelyNearTest {
  private final Random random = new Random(5);

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(Integer.toString(random.nextInt(20_000) + 50_000, 30));
    }
    return text.toString();
  }

  private String changed(String text) {
    String[] words = text.split(" ");
    words[random.nextInt(words.length)] = "nytt";
    return String.join(" ", words);
  }

  @Test
  void pairsThatDifferInOneWordOfManyAreFoundAndTheRestIsLeft() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      texts.add(text(12 + random.nextInt(30)));
    }
    Set<Integer> near = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      near.add(i * 7);
      near.add(texts.size());
      texts.add(changed(texts.get(i * 7)));
    }
    Set<Integer> found = new HashSet<>();
    IntStream.of(LikelyNear.among(texts)).forEach(found::add);
    Set<Integer> missed = new HashSet<>(near);
    missed.removeAll(found);
    assertTrue(missed.size() <= 2, missed.toString());
    assertTrue(found.size() <= near.size() + 200, found.size() + " found");
  }

  @Test
  void comparedWordByWordTheyAreTheGroupsOfAll() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      texts.add(text(20));
    }
    for (int i = 0; i < 100; i++) {
      texts.add(changed(texts.get(i * 3)));
    }
    int[] likely = LikelyNear.among(texts);
    List<List<Integer>> found =
        NearDuplicates.among(IntStream.of(likely).mapToObj(texts::get).toList()).stream()
            .map(group -> group.members().stream().map(i -> likely[i]).toList())
            .filter(members -> members.size() > 1)
            .toList();
    List<List<Integer>> all =
        NearDuplicates.among(texts).stream()
            .map(LikeTexts::members)
            .filter(members -> members.size() > 1)
            .toList();
    assertEquals(new HashSet<>(all), new HashSet<>(found));
  }

  @Test
  void onlyThoseThatAreAskedOfAndTheirLikeAreTold() {
    List<String> texts = new ArrayList<>(List.of(text(20), text(20), text(20)));
    texts.add(changed(texts.get(0)));
    texts.add(changed(texts.get(1)));
    assertEquals(
        List.of(1, 4), IntStream.of(LikelyNear.among(texts, i -> i == 4)).boxed().toList());
  }

  @Test
  void emptyTextsAreNearToNothing() {
    assertEquals(0, LikelyNear.among(List.of("", "", "noe helt annet")).length);
  }
}
