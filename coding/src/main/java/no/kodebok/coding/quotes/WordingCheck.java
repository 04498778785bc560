package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.WordingPart.Mark;
import no.kodebok.coding.quotes.WordingPart.PartlyMarked;
import no.kodebok.coding.quotes.WordingPart.Spoken;

/**
 * Compares an edited quote with the passage, word by word, and says where it drifts from it.
 *
 * <p>An editor may
 *
 * <ul>
 *   <li>leave words out and mark it: {@code (…)}, {@code […]}, {@code (...)}, {@code [...]}, or
 *       three dots alone;
 *   <li>put words in, or in the place of others, within square brackets: {@code [kollega]};
 *   <li>write a part of a word within square brackets: {@code [D]et}, {@code kommune[n]}.
 * </ul>
 *
 * Everything else that is not in the passage word for word is drift. Words are compared with their
 * capitals. What does not count: white space, line breaks, quotation marks, punctuation, and how
 * letters, hyphens and apostrophes are composed; a symbol such as {@code %} or a smile counts as a
 * word. What nobody said may be left out unmarked: speakers' labels, and what the transcriber put
 * in square brackets. A mark stands for any number of words, so that what is missing right beside
 * one is taken as marked by it.
 *
 * <p>Of all ways to align the two, one with the fewest drifting words is told; of these, one that
 * finds the most words again, and takes a word for a changed one rather than for a new one, and
 * rather for one that begins alike.
 */
public final class WordingCheck {
  /** Longest passage, in UTF-16 units, that is compared: the work grows with its square. */
  public static final int LONGEST = 20_000;

  // Above the most that matching words can make up for.
  private static final int DRIFTING = 50_000;
  private static final int MATCHING = -4;
  private static final int ALIKE = -2;
  private static final int CHANGING = -1;

  private static final int ALIKE_LETTERS = 2;

  private static final byte MATCH = 0;
  private static final byte COVER = 1;
  private static final byte PASS = 2;
  private static final byte CHANGE = 3;
  private static final byte REMOVE = 4;
  private static final byte ADD = 5;

  private final String passage;
  private final List<Spoken> spoken;
  private final List<WordingPart> parts;

  private WordingCheck(String passage, List<Spoken> spoken, List<WordingPart> parts) {
    this.passage = passage;
    this.spoken = spoken;
    this.parts = parts;
  }

  /**
   * Where the edited wording drifts, in its order; empty when it changes nothing but what is
   * marked.
   *
   * @param apart ranges of the passage that nobody says, such as speakers' labels
   */
  public static List<Drift> drifts(String passage, List<TextRange> apart, String edited) {
    return new WordingCheck(
            passage, WordingParts.verbatim(passage, apart), WordingParts.edited(edited))
        .drifts();
  }

  private List<Drift> drifts() {
    byte[][] steps = align();
    List<Drift> drifts = new ArrayList<>();
    int i = 0;
    int j = 0;
    int lastEnd = 0;
    while (i < spoken.size() || j < parts.size()) {
      if (!drifts(steps[i][j], i)) {
        lastEnd =
            steps[i][j] == COVER || steps[i][j] == REMOVE ? lastEnd : parts.get(j).range().end();
        int from = i;
        i += steps[from][j] == PASS ? 0 : 1;
        j += steps[from][j] == MATCH || steps[from][j] == PASS ? 1 : 0;
        continue;
      }
      int firstWord = i;
      int firstPart = j;
      while ((i < spoken.size() || j < parts.size()) && drifts(steps[i][j], i)) {
        byte step = steps[i][j];
        i += step == ADD ? 0 : 1;
        j += step == REMOVE ? 0 : 1;
      }
      drifts.add(drift(firstWord, i, firstPart, j, lastEnd));
      lastEnd = j > firstPart ? parts.get(j - 1).range().end() : lastEnd;
    }
    return drifts;
  }

  /** A word aside is left out without drift. */
  private boolean drifts(byte step, int word) {
    return step >= CHANGE && !(step == REMOVE && spoken.get(word).aside());
  }

  private Drift drift(int firstWord, int endWord, int firstPart, int endPart, int lastEnd) {
    String stood =
        firstWord == endWord
            ? ""
            : passage.substring(
                spoken.get(firstWord).range().start(), spoken.get(endWord - 1).range().end());
    TextRange range =
        firstPart == endPart
            ? new TextRange(lastEnd, lastEnd)
            : new TextRange(
                parts.get(firstPart).range().start(), parts.get(endPart - 1).range().end());
    return new Drift(range, stood);
  }

  /** The best step from every pair of places, found from the end backwards. */
  private byte[][] align() {
    int words = spoken.size();
    byte[][] steps = new byte[words + 1][parts.size() + 1];
    int[] below = new int[parts.size() + 1];
    for (int i = words; i >= 0; i--) {
      int[] costs = new int[parts.size() + 1];
      for (int j = parts.size(); j >= 0; j--) {
        if (i < words || j < parts.size()) {
          costs[j] = choose(steps, i, j, below, costs);
        }
      }
      below = costs;
    }
    return steps;
  }

  private int choose(byte[][] steps, int i, int j, int[] below, int[] costs) {
    int best = Integer.MAX_VALUE;
    for (byte step = MATCH; step <= ADD; step++) {
      if (possible(step, i, j)) {
        int after =
            switch (step) {
              case MATCH, CHANGE -> below[j + 1];
              case COVER, REMOVE -> below[j];
              default -> costs[j + 1];
            };
        int cost = after + cost(step, i, j);
        if (cost < best) {
          best = cost;
          steps[i][j] = step;
        }
      }
    }
    return best;
  }

  private int cost(byte step, int word, int part) {
    return switch (step) {
      case MATCH -> MATCHING;
      case CHANGE -> DRIFTING + (beginAlike(word, part) ? ALIKE : CHANGING);
      default -> drifts(step, word) ? DRIFTING : 0;
    };
  }

  private boolean beginAlike(int word, int part) {
    return parts.get(part) instanceof Spoken written
        && written.word().regionMatches(true, 0, spoken.get(word).word(), 0, ALIKE_LETTERS);
  }

  private boolean possible(byte step, int i, int j) {
    boolean word = i < spoken.size();
    boolean part = j < parts.size();
    boolean mark = part && parts.get(j) instanceof Mark;
    return switch (step) {
      case MATCH -> word && part && matches(spoken.get(i), parts.get(j));
      case COVER -> word && mark;
      case PASS -> mark;
      case CHANGE -> word && part && !mark;
      case REMOVE -> word;
      default -> part && !mark;
    };
  }

  private static boolean matches(Spoken spoken, WordingPart part) {
    return switch (part) {
      case Spoken same -> same.word().equals(spoken.word());
      case PartlyMarked partly -> partly.fits(spoken.word());
      case Mark mark -> false;
    };
  }
}
