package no.kodebok.coding.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;

class CoverageTest {
  @Test
  void whatPassagesShareCountsOnce() {
    assertEquals(0, covered());
    assertEquals(5, covered(new TextRange(0, 5)));
    assertEquals(8, covered(new TextRange(0, 5), new TextRange(3, 8)));
    assertEquals(10, covered(new TextRange(0, 10), new TextRange(2, 4)));
    assertEquals(10, covered(new TextRange(0, 5), new TextRange(5, 10)));
    assertEquals(4, covered(new TextRange(0, 2), new TextRange(8, 10)));
  }

  @Test
  void coverageIsTheNumberOfPlacesThatSomePassageCovers() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      List<TextRange> passages = new ArrayList<>();
      BitSet places = new BitSet();
      for (int i = random.nextInt(30); i > 0; i--) {
        int start = random.nextInt(200);
        int end = start + 1 + random.nextInt(40);
        passages.add(new TextRange(start, end));
        places.set(start, end);
      }
      passages.sort(Comparator.comparingInt(TextRange::start));
      assertEquals(places.cardinality(), covered(passages.toArray(TextRange[]::new)));
    }
  }

  @Test
  void passagesOutOfOrderAreRefused() {
    Coverage coverage = new Coverage();
    coverage.add(new TextRange(5, 6));
    assertThrows(IllegalArgumentException.class, () -> coverage.add(new TextRange(4, 9)));
  }

  private static long covered(TextRange... passages) {
    Coverage coverage = new Coverage();
    for (TextRange passage : passages) {
      coverage.add(passage);
    }
    assertEquals(passages.length, coverage.passages());
    return coverage.covered();
  }
}
