package no.kodebok.coding.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.kodebok.coding.likeness.LikeTexts;
import no.kodebok.coding.likeness.NearDuplicates;
import no.kodebok.coding.search.analysis.Words;

/**
 * Hits that say nearly the same as a better one: standing phrases of a form, a paragraph that
 * several reports share. They are kept, and can be shown folded under the one that they repeat.
 */
public final class RepeatedHits {
  /** Shorter texts are alike by chance, and are answers of their own. */
  private static final int FEWEST_WORDS = 8;

  private RepeatedHits() {}

  /**
   * For each hit the place in the list of the first one that says nearly the same; its own place
   * where it is the first.
   */
  public static int[] firstOf(List<Hit> hits) {
    int[] first = new int[hits.size()];
    Arrays.setAll(first, place -> place);
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < first.length; place++) {
      if (Words.of(hits.get(place).text()).size() >= FEWEST_WORDS) {
        places.add(place);
      }
    }
    for (LikeTexts like :
        NearDuplicates.among(places.stream().map(place -> hits.get(place).text()).toList())) {
      int leader = places.get(like.members().getFirst());
      like.members().forEach(member -> first[places.get(member)] = leader);
    }
    return first;
  }
}
