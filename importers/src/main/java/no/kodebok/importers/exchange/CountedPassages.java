package no.kodebok.importers.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.kodebok.importers.exchange.Counting.Breaks;
import no.kodebok.importers.exchange.Counting.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Passages of one text in the numbers of another program, and the way of counting that fits them
 * best: first the one that keeps all of them inside the text, then the one in which they have the
 * words that the program wrote beside them, then, where it is plain, the one in which they begin
 * and end with words.
 */
public final class CountedPassages {
  /** So many passages are looked at; they tell as much as all. */
  private static final int LOOKED_AT = 2000;

  /** Words that are shorter could stand anywhere. */
  private static final int SHORTEST = 4;

  private final String text;
  private final List<Passage> passages;
  private final Counting counting;

  /**
   * A passage.
   *
   * @param words what the program says it reads, whole or its beginning; null where it does not
   */
  public record Passage(long start, long end, @Nullable String words) {}

  /** How well a way of counting fits. */
  private record Fit(Counting counting, int outside, int words, int edges) {}

  private CountedPassages(String text, boolean marked, List<Passage> passages) {
    this.text = text;
    this.passages = List.copyOf(passages);
    this.counting = best(marked);
  }

  private CountedPassages(String text, List<Passage> passages, Counting counting) {
    this.text = text;
    this.passages = List.copyOf(passages);
    this.counting = counting;
  }

  /** Passages of a program that is known to count as the standard has it. */
  public static CountedPassages standard(String text, List<Passage> passages) {
    return new CountedPassages(text, passages, Counting.STANDARD);
  }

  /**
   * Finds how the passages are counted.
   *
   * @param text as it stands in the file, without a byte order mark
   * @param marked whether it had one
   */
  public static CountedPassages of(String text, boolean marked, List<Passage> passages) {
    return new CountedPassages(text, marked, passages);
  }

  public Counting counting() {
    return counting;
  }

  /**
   * Where the passages stand in the text, in their order: two numbers for each, in UTF-16 units;
   * null for one that lies beyond its end or has an end before its start.
   */
  public List<int @Nullable []> places() {
    return places(counting, passages);
  }

  private Counting best(boolean marked) {
    List<Passage> seen = passages.subList(0, Math.min(passages.size(), LOOKED_AT));
    Fit standard = fit(Counting.STANDARD, seen);
    Fit best = standard;
    for (Counting other : others(marked)) {
      Fit fit = fit(other, seen);
      boolean fits =
          fit.outside < best.outside
              || (fit.outside == best.outside && fit.words > best.words)
              || (fit.outside == best.outside
                  && fit.words == best.words
                  && fit.words == 0
                  && fit.edges >= best.edges + Math.max(3, seen.size() / 2));
      if (fits) {
        best = fit;
      }
    }
    return best.counting;
  }

  private List<Counting> others(boolean marked) {
    List<Unit> units =
        text.codePoints().anyMatch(Character::isSupplementaryCodePoint)
            ? List.of(Unit.values())
            : List.of(Unit.CODE_POINT);
    List<Breaks> breaks = new ArrayList<>(List.of(Breaks.AS_STORED));
    if (text.contains("\r\n")) {
      breaks.add(Breaks.ONE);
    }
    if (text.replace("\r\n", "").indexOf('\n') >= 0) {
      breaks.add(Breaks.TWO);
    }
    List<Counting> all = new ArrayList<>();
    // Where several fit as well, the first counts: what programs are known to do most.
    for (boolean last : new boolean[] {false, true}) {
      for (Breaks one : breaks) {
        for (boolean mark : marked ? new boolean[] {false, true} : new boolean[] {false}) {
          units.forEach(unit -> all.add(new Counting(unit, one, mark, last)));
        }
      }
    }
    all.remove(Counting.STANDARD);
    return all;
  }

  private Fit fit(Counting tried, List<Passage> seen) {
    int outside = 0;
    int words = 0;
    int edges = 0;
    List<int @Nullable []> places = places(tried, seen);
    for (int i = 0; i < seen.size(); i++) {
      int[] place = places.get(i);
      if (place == null) {
        outside++;
        continue;
      }
      words += likeness(seen.get(i).words(), place);
      edges += isEdge(place[0]) && place[0] < text.length() && isWord(place[0]) ? 1 : 0;
      edges += isEdge(place[1]) ? 1 : 0;
    }
    return new Fit(tried, outside, words, edges);
  }

  /** 2 where the passage has these words, 1 where it begins with them, else 0. */
  private int likeness(@Nullable String words, int[] place) {
    if (words == null) {
      return 0;
    }
    String said = collapsed(words);
    boolean cut = said.endsWith("…") || said.endsWith("...");
    if (cut) {
      said = said.substring(0, said.length() - (said.endsWith("…") ? 1 : 3)).strip();
    }
    if (said.length() < SHORTEST) {
      return 0;
    }
    int end = Math.min(place[1], place[0] + 4 * said.length() + 200);
    String passage = text.substring(place[0], end);
    // White space at its ends tells one way of counting from another.
    if (!cut && passage.strip().length() == passage.length() && collapsed(passage).equals(said)) {
      return 2;
    }
    return collapsed(passage).startsWith(said) ? 1 : 0;
  }

  private static String collapsed(String words) {
    return words.replaceAll("[\\s\\u00a0\\u2028\\u2029]+", " ").strip();
  }

  private boolean isEdge(int place) {
    return place <= 0 || place >= text.length() || isWord(place) != isWord(place - 1);
  }

  private boolean isWord(int place) {
    return Character.isLetterOrDigit(text.charAt(place));
  }

  private List<int @Nullable []> places(Counting how, List<Passage> some) {
    long[] sorted = new long[some.size() * 2];
    for (int i = 0; i < some.size(); i++) {
      sorted[2 * i] = some.get(i).start();
      sorted[2 * i + 1] = end(how, some.get(i));
    }
    Arrays.sort(sorted);
    int[] found = how.find(text, sorted);
    List<int @Nullable []> places = new ArrayList<>();
    for (Passage passage : some) {
      long end = end(how, passage);
      int from = found[Arrays.binarySearch(sorted, passage.start())];
      int to = found[Arrays.binarySearch(sorted, end)];
      boolean wrong = passage.start() < 0 || end < passage.start() || from < 0 || to < from;
      places.add(wrong ? null : new int[] {from, to});
    }
    return places;
  }

  private static long end(Counting how, Passage passage) {
    return passage.end() + (how.lastIncluded() ? 1 : 0);
  }
}
