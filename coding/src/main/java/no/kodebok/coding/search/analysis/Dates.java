package no.kodebok.coding.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which one day is written: {@code 12. mars 2021}, {@code 12.03.2021}. */
final class Dates {
  private static final Pattern IN_NUMBERS =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})");
  private static final Pattern BACKWARDS = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY = Pattern.compile("\\d{1,2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** In the order of the year. */
  static final List<String> MONTHS =
      List.of(
          "januar",
          "februar",
          "mars",
          "april",
          "mai",
          "juni",
          "juli",
          "august",
          "september",
          "oktober",
          "november",
          "desember");

  private Dates() {}

  private record Day(int day, int month, int year) {
    static @Nullable Day of(String day, int month, String year) {
      int number = Integer.parseInt(year);
      int date = Integer.parseInt(day);
      int whole = year.length() == 2 ? number + (number < 50 ? 2000 : 1900) : number;
      return month < 1 || month > 12 || date < 1 || date > 31 ? null : new Day(date, month, whole);
    }
  }

  /** Other ways to write what these words are if they are a day; none where they are not. */
  static List<List<String>> others(List<String> words) {
    Day day = words.size() == 1 ? inNumbers(words.getFirst()) : inWords(words);
    if (day == null) {
      return List.of();
    }
    int shortYear = day.year % 100;
    List<List<String>> others = new ArrayList<>();
    others.add(
        List.of(String.valueOf(day.day), MONTHS.get(day.month - 1), String.valueOf(day.year)));
    others.add(List.of(day.day + "." + day.month + "." + day.year));
    others.add(List.of(two(day.day) + "." + two(day.month) + "." + day.year));
    others.add(List.of(two(day.day) + "." + two(day.month) + "." + two(shortYear)));
    others.add(List.of(day.year + "-" + two(day.month) + "-" + two(day.day)));
    others.removeIf(words::equals);
    return List.copyOf(new LinkedHashSet<>(others));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private static @Nullable Day inNumbers(String word) {
    Matcher numbers = IN_NUMBERS.matcher(word);
    if (numbers.matches()) {
      return Day.of(numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3));
    }
    Matcher backwards = BACKWARDS.matcher(word);
    return backwards.matches()
        ? Day.of(backwards.group(3), Integer.parseInt(backwards.group(2)), backwards.group(1))
        : null;
  }

  private static @Nullable Day inWords(List<String> words) {
    return words.size() == 3
            && DAY.matcher(words.get(0)).matches()
            && YEAR.matcher(words.get(2)).matches()
        ? Day.of(words.get(0), MONTHS.indexOf(words.get(1)) + 1, words.get(2))
        : null;
  }
}
