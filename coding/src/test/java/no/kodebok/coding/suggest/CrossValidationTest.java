package no.kodebok.coding.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.Progress;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  private static final int PASSAGES = 300;

  private static List<Vector> passages(Random random, boolean[] theme) {
    Lexicon lexicon = new Lexicon();
    List<int[]> read = new ArrayList<>();
    for (int i = 0; i < PASSAGES; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 15; word++) {
        text.append("ordet").append((char) ('a' + random.nextInt(26))).append("berg ");
      }
      read.add(lexicon.read(text + (theme[i] ? "fjorden" : "dalen")));
    }
    FeatureSpace space = new FeatureSpace(lexicon, read);
    return read.stream().map(space::vector).toList();
  }

  private static CrossValidation tried(List<Vector> passages, boolean[] has) {
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < has.length; i++) {
      groups.add(i / 20);
    }
    return CrossValidation.of(passages, has, Folds.of(groups, has, 5), 5, Progress.NONE);
  }

  private static boolean[] random(Random random, double share) {
    boolean[] has = new boolean[PASSAGES];
    for (int i = 0; i < has.length; i++) {
      has[i] = random.nextDouble() < share;
    }
    return has;
  }

  @Test
  void labelsAtRandomGiveThePrecisionOfChance() {
    int claims = 0;
    double above = 0;
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      boolean[] has = random(random, 0.2 + 0.02 * seed);
      CrossValidation tried = tried(passages(random, new boolean[PASSAGES]), has);
      above += tried.precision().value() - tried.base();
      claims += tried.beatsChance() ? 1 : 0;
    }
    assertEquals(0, above / 20, 0.05);
    assertTrue(claims <= 1, claims + " of 20 claim to beat chance");
  }

  @Test
  void aWordThatTellsThemApartGivesAllRight() {
    Random random = new Random(1);
    boolean[] has = random(random, 0.3);
    CrossValidation tried = tried(passages(random, has), has);
    assertEquals(1.0, tried.precision().value());
    assertTrue(tried.precision().low() < 1);
    assertTrue(tried.beatsChance());
  }

  @Test
  void wrongLabelsInATenthLowerThePrecisionByThatMuch() {
    Random random = new Random(2);
    boolean[] theme = random(random, 0.4);
    List<Vector> passages = passages(random, theme);
    boolean[] has = theme.clone();
    for (int i = 0; i < has.length; i++) {
      has[i] ^= random.nextInt(10) == 0;
    }
    double value = tried(passages, has).precision().value();
    assertTrue(value > 0.8 && value < 0.95, "precision " + value);
  }
}
