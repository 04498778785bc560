package no.kodebok.importers.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short lines that are the same but for their numbers, and where they stand. */
final class Recurring {
  private static final int LONGEST = 120;

  /** More numbers than these are a row of a table. */
  private static final int MOST_NUMBERS = 6;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  private final List<Integer> places = new ArrayList<>();
  private final List<int[]> numbers = new ArrayList<>();
  private final String words;

  private Recurring(String words) {
    this.words = words;
  }

  /** Groups the lines at these places. */
  static List<Recurring> of(Lines lines, Iterable<Integer> places) {
    Map<String, Recurring> groups = new LinkedHashMap<>();
    for (int place : places) {
      Line line = lines.get(place);
      String text = line.stripped();
      if (text.isEmpty() || text.length() > LONGEST || line.isNote()) {
        continue;
      }
      Matcher number = NUMBER.matcher(text);
      int[] found = number.results().mapToInt(r -> Integer.parseInt(r.group())).toArray();
      if (found.length <= MOST_NUMBERS) {
        String words =
            SPACE.matcher(number.replaceAll("#")).replaceAll(" ").toLowerCase(Locale.ROOT);
        Recurring group = groups.computeIfAbsent(words, Recurring::new);
        group.places.add(place);
        group.numbers.add(found);
      }
    }
    return new ArrayList<>(groups.values());
  }

  List<Integer> places() {
    return places;
  }

  int count() {
    return places.size();
  }

  /** The line without its numbers, in lower case. */
  String words() {
    return words;
  }

  boolean isNumberOnly() {
    return words.codePoints().noneMatch(Character::isLetter);
  }

  boolean hasNumbers() {
    return numbers.getFirst().length > 0;
  }

  /** How many numbers stand in the line. */
  int width() {
    return numbers.getFirst().length;
  }

  int number(int occurrence, int which) {
    return numbers.get(occurrence)[which];
  }

  /**
   * Whether one of the numbers counts pages: it rises, and by one for about every so many lines.
   *
   * @param shortest page, in lines
   * @param longest page, in lines
   * @param share of the steps that must be about as long as the one in the middle
   */
  boolean countsPages(int shortest, int longest, double share) {
    for (int which = 0; which < width(); which++) {
      double[] steps = new double[count() - 1];
      boolean rises = true;
      for (int i = 1; i < count() && rises; i++) {
        int pages = number(i, which) - number(i - 1, which);
        rises = pages > 0;
        steps[i - 1] = rises ? (double) (places.get(i) - places.get(i - 1)) / pages : 0;
      }
      if (rises && areEven(steps, shortest, longest, share, 0.6)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the lines stand at equal distances, or at twice that here and there. */
  boolean isEven(int shortest, int longest, double share, double tolerance) {
    double[] steps = new double[count() - 1];
    for (int i = 1; i < count(); i++) {
      steps[i - 1] = places.get(i) - places.get(i - 1);
    }
    return areEven(steps, shortest, longest, share, tolerance);
  }

  private static boolean areEven(
      double[] steps, int shortest, int longest, double share, double tolerance) {
    double[] sorted = steps.clone();
    Arrays.sort(sorted);
    double middle = sorted[sorted.length / 2];
    long near =
        Arrays.stream(steps).filter(s -> Math.abs(s - middle) <= tolerance * middle).count();
    return middle >= shortest && middle <= longest && near >= share * steps.length;
  }
}
