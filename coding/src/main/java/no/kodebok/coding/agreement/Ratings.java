package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reliability data: what each rater said of each item. Items that were rated alike stand together,
 * with the number of times they occur.
 */
public final class Ratings {
  /** The rater said nothing of the item. */
  public static final int MISSING = -1;

  private static final double[] ABSENT_OR_PRESENT = {0, 1};

  private final int raters;
  private final double[] values;
  private final List<Item> items;

  /** Items that are rated alike. */
  static final class Item {
    private final int[] ratings;
    private final int[] byCategory;
    private final int rated;
    private final long times;

    private Item(int[] ratings, int[] byCategory, int rated, long times) {
      this.ratings = ratings;
      this.byCategory = byCategory;
      this.rated = rated;
      this.times = times;
    }

    /** The place of the category that a rater chose, or {@link #MISSING}. */
    int rating(int rater) {
      return ratings[rater];
    }

    /** How many raters chose the category. */
    int chosen(int category) {
      return byCategory[category];
    }

    /** How many raters said something. */
    int rated() {
      return rated;
    }

    long times() {
      return times;
    }
  }

  private Ratings(int raters, double[] values, List<Item> items) {
    this.raters = raters;
    this.values = values;
    this.items = List.copyOf(items);
  }

  /** Nobody has said anything yet. */
  public static Builder of(int raters, double... values) {
    return new Builder(raters, values);
  }

  /** Two raters' cross table: rows are the first rater's categories, columns the second's. */
  public static Ratings ofTable(long[][] counts) {
    double[] places = new double[counts.length];
    for (int k = 0; k < places.length; k++) {
      places[k] = k;
    }
    Builder ratings = of(2, places);
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        ratings.add(counts[row][column], row, column);
      }
    }
    return ratings.build();
  }

  /**
   * Whether coders have put a code on units of text.
   *
   * @param units how many units there are by the coders who coded and who read them
   */
  static Ratings ofPresence(int coders, Map<PatternCounts.Pattern, Long> units) {
    Builder ratings = of(coders, ABSENT_OR_PRESENT);
    units.forEach((pattern, times) -> {
      int[] ratingsOfUnit = new int[coders];
      for (int coder = 0; coder < coders; coder++) {
        boolean read = ((pattern.readers() >>> coder) & 1) == 1;
        ratingsOfUnit[coder] = read ? (pattern.coded() >>> coder) & 1 : MISSING;
      }
      ratings.add(times, ratingsOfUnit);
    });
    return ratings.build();
  }

  int raters() {
    return raters;
  }

  /** Number of categories that the raters could choose from, chosen or not. */
  int categories() {
    return values.length;
  }

  /** What a category stands for where categories are ordered or measured. */
  double value(int category) {
    return values[category];
  }

  List<Item> items() {
    return items;
  }

  /** Collects items. */
  public static final class Builder {
    private final int raters;
    private final double[] values;
    private final List<Item> items = new ArrayList<>();

    private Builder(int raters, double... values) {
      if (raters < 2 || values.length < 2) {
        throw new IllegalArgumentException("Agreement is of two raters and two categories or more");
      }
      for (int k = 1; k < values.length; k++) {
        if (values[k] <= values[k - 1]) {
          throw new IllegalArgumentException("Categories come in rising order");
        }
      }
      this.raters = raters;
      this.values = values.clone();
    }

    /**
     * Adds items that are rated alike.
     *
     * @param ratings by rater: the place of the category, or {@link #MISSING}
     */
    public Builder add(long times, int... ratings) {
      if (ratings.length != raters || times < 0) {
        throw new IllegalArgumentException("Every rater has a rating, or is missing");
      }
      int[] byCategory = new int[values.length];
      int rated = 0;
      for (int rating : ratings) {
        if (rating != MISSING) {
          byCategory[rating]++;
          rated++;
        }
      }
      if (rated > 0 && times > 0) {
        items.add(new Item(ratings.clone(), byCategory, rated, times));
      }
      return this;
    }

    public Ratings build() {
      return new Ratings(raters, values, items);
    }
  }
}
