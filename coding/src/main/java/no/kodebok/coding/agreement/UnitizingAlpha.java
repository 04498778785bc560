package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.kodebok.coding.model.TextRange;

/**
 * Krippendorff's α for unitised text: whether coders find the same passages, by where these begin
 * and end. Krippendorff, Measuring the Reliability of Qualitative Text Analysis Data, Quality &
 * Quantity 38 (2004), appendix. Texts are laid end to end. Passages of one coder that overlap are
 * one passage.
 */
public final class UnitizingAlpha {
  private final List<List<Section>> sections = new ArrayList<>();
  private long length;

  /** A passage, or what lies between two. */
  private record Section(long start, long end, boolean passage) {
    long length() {
      return end - start;
    }
  }

  /**
   * How much coders differ in where they put a code, and how much they would by chance. Sums over
   * codes give their common α.
   */
  public record Difference(double observed, double expected) {
    public static final Difference NONE = new Difference(0, 0);

    public Difference plus(Difference other) {
      return new Difference(observed + other.observed, expected + other.expected);
    }

    /** At most 1; NaN where nobody has coded anything. */
    public double alpha() {
      return expected == 0 ? Double.NaN : 1 - observed / expected;
    }
  }

  public UnitizingAlpha(int coders) {
    for (int coder = 0; coder < coders; coder++) {
      sections.add(new ArrayList<>());
    }
  }

  /**
   * Adds the next text.
   *
   * @param textLength in characters
   * @param byCoder each coder's passages with one code, in any order
   */
  public void add(int textLength, List<List<TextRange>> byCoder) {
    for (int coder = 0; coder < sections.size(); coder++) {
      List<Section> own = sections.get(coder);
      for (TextRange range : merged(byCoder.get(coder))) {
        gap(own, length + range.start());
        own.add(new Section(length + range.start(), length + range.end(), true));
      }
    }
    length += textLength;
  }

  /** Adds the next text, in which nobody has used the code. */
  public void addUncoded(int textLength) {
    length += textLength;
  }

  /** Passages that overlap become one; those that only meet stay apart. */
  static List<TextRange> merged(List<TextRange> ranges) {
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : ranges.stream().sorted().toList()) {
      if (!merged.isEmpty() && range.start() < merged.getLast().end()) {
        TextRange last = merged.removeLast();
        merged.add(new TextRange(last.start(), Math.max(last.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  private static void gap(List<Section> sections, long until) {
    long from = sections.isEmpty() ? 0 : sections.getLast().end();
    if (from < until) {
      sections.add(new Section(from, until, false));
    }
  }

  /** What all texts so far make. */
  public Difference difference() {
    List<List<Section>> whole = new ArrayList<>();
    for (List<Section> own : sections) {
      List<Section> all = new ArrayList<>(own);
      gap(all, length);
      whole.add(all);
    }
    int coders = whole.size();
    double observed = 0;
    for (int i = 0; i < coders; i++) {
      for (int j = i + 1; j < coders; j++) {
        // Both orders of a pair differ by the same.
        observed += 2 * between(whole.get(i), whole.get(j));
      }
    }
    double square = (double) length * length;
    return length == 0
        ? Difference.NONE
        : new Difference(observed / (coders * (coders - 1.0) * square), expected(whole));
  }

  /** Squared lengths of what does not match, over all sections that overlap. */
  private static double between(List<Section> one, List<Section> other) {
    double sum = 0;
    int g = 0;
    int h = 0;
    while (g < one.size() && h < other.size()) {
      Section a = one.get(g);
      Section b = other.get(h);
      sum += squared(a, b);
      if (a.end() <= b.end()) {
        g++;
      }
      if (b.end() <= a.end()) {
        h++;
      }
    }
    return sum;
  }

  private static double squared(Section a, Section b) {
    if (a.passage() && b.passage()) {
      double starts = a.start() - b.start();
      double ends = a.end() - b.end();
      return starts * starts + ends * ends;
    }
    if (a.passage() && b.start() <= a.start() && a.end() <= b.end()) {
      return (double) a.length() * a.length();
    }
    if (b.passage() && a.start() <= b.start() && b.end() <= a.end()) {
      return (double) b.length() * b.length();
    }
    return 0;
  }

  private double expected(List<List<Section>> whole) {
    List<Section> passages = whole.stream().flatMap(List::stream).filter(Section::passage).toList();
    long[] gaps =
        whole.stream()
            .flatMap(List::stream)
            .filter(section -> !section.passage())
            .mapToLong(Section::length)
            .sorted()
            .toArray();
    double[] longer = new double[gaps.length + 1];
    for (int i = gaps.length - 1; i >= 0; i--) {
      longer[i] = longer[i + 1] + gaps[i];
    }
    double sum = 0;
    double coded = 0;
    for (Section passage : passages) {
      double l = passage.length();
      int first = firstOf(gaps, passage.length());
      double fitting = longer[first] + (gaps.length - first) * (1 - l);
      sum += (passages.size() - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l) + l * l * fitting;
      coded += l * (l - 1);
    }
    double all = (double) whole.size() * length;
    return 2 / (double) length * sum / (all * (all - 1) - coded);
  }

  /** The place of the first gap that is at least so long. */
  private static int firstOf(long[] gaps, long atLeast) {
    int found = Arrays.binarySearch(gaps, atLeast);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && gaps[found - 1] == atLeast) {
      found--;
    }
    return found;
  }
}
