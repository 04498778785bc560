package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.kodebok.coding.model.TextRange;

/**
 * The α family for texts that coders cut into units themselves: Krippendorff, Mathet, Bouvry and
 * Widlöcher, On the reliability of unitizing textual continua: Further developments, Quality &
 * Quantity 50 (2016), equations 3–13, nominal. Each text counts its characters; texts are laid end
 * to end. The units of one coder exclude each other.
 */
public final class Continuum {
  /**
   * A passage with one of the codes.
   *
   * @param value place of the code
   */
  public record Unit(TextRange range, int value) {}

  private final int coders;
  private final int values;
  private final List<ContinuumSums> texts = new ArrayList<>();

  /** For this many coders and codes. */
  public Continuum(int coders, int values) {
    if (coders < 2) {
      throw new IllegalArgumentException("Agreement is of two coders or more");
    }
    this.coders = coders;
    this.values = values;
  }

  /**
   * Adds the next text.
   *
   * @param length in characters
   * @param byCoder each coder's units, of which no two share a character
   */
  public void add(int length, List<List<Unit>> byCoder) {
    ContinuumSums sums = new ContinuumSums(values);
    sums.continuum = (double) coders * length;
    List<List<Unit>> ordered = new ArrayList<>();
    double gaps = sums.continuum;
    for (List<Unit> own : byCoder) {
      List<Unit> units =
          own.stream()
              .sorted(Comparator.comparingInt((Unit unit) -> unit.range().start()))
              .toList();
      ordered.add(units);
      for (Unit unit : units) {
        double l = unit.range().length();
        sums.coded[unit.value()] += l;
        sums.squares += l * l;
        gaps -= l;
      }
    }
    sums.gaps = gaps;
    for (int i = 0; i < coders; i++) {
      for (int j = i + 1; j < coders; j++) {
        pair(length, ordered.get(i), ordered.get(j), sums);
      }
    }
    texts.add(sums);
  }

  /** What two coders' units have in common; both orders of the pair count (equations 3 and 10). */
  private void pair(int length, List<Unit> one, List<Unit> other, ContinuumSums sums) {
    double share = 1.0 / (coders - 1);
    double[] ofOne = new double[one.size()];
    double[] ofOther = new double[other.size()];
    double both = 0;
    int g = 0;
    int h = 0;
    while (g < one.size() && h < other.size()) {
      TextRange a = one.get(g).range();
      TextRange b = other.get(h).range();
      double common = Math.min(a.end(), b.end()) - (double) Math.max(a.start(), b.start());
      if (common > 0) {
        int c = one.get(g).value();
        int k = other.get(h).value();
        sums.common[c] += share * common;
        sums.common[k] += share * common;
        if (c == k) {
          sums.same[c] += 2 * share * common;
        }
        ofOne[g] += common;
        ofOther[h] += common;
        both += common;
      }
      if (a.end() <= b.end()) {
        g++;
      } else {
        h++;
      }
    }
    double uncoded = length - length(one) - length(other) + both;
    sums.sameGaps += 2 * share * uncoded;
    for (int i = 0; i < ofOne.length; i++) {
      sums.commonSquares[one.get(i).value()] += share * ofOne[i] * ofOne[i];
    }
    for (int i = 0; i < ofOther.length; i++) {
      sums.commonSquares[other.get(i).value()] += share * ofOther[i] * ofOther[i];
    }
  }

  private static double length(List<Unit> units) {
    double length = 0;
    for (Unit unit : units) {
      length += unit.range().length();
    }
    return length;
  }

  /** What all texts make. */
  public ContinuumSums sums() {
    ContinuumSums all = new ContinuumSums(values);
    texts.forEach(text -> all.add(text, 1));
    return all;
  }

  /**
   * What the texts make when each is counted so many times.
   *
   * @param times by text, in the order in which they were added
   */
  ContinuumSums sums(int[] times) {
    ContinuumSums all = new ContinuumSums(values);
    for (int text = 0; text < times.length; text++) {
      if (times[text] > 0) {
        all.add(texts.get(text), times[text]);
      }
    }
    return all;
  }
}
