package no.kodebok.coding.revision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a text cut into parts, each numbered so that equal parts have equal numbers. No cut
 * parts a pair of surrogates or a letter from its marks.
 */
final class TextParts {
  /** A line with its end. */
  static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");

  /** A word, white space, or a single sign. */
  static final Pattern WORDS =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}]+|\\n|[^\\S\\n]+|[^\\p{L}\\p{M}\\p{N}\\s]\\p{M}*|.", Pattern.DOTALL);

  private final int[] starts;
  private final int[] numbers;

  private TextParts(int[] starts, int[] numbers) {
    this.starts = starts;
    this.numbers = numbers;
  }

  /** Offset of a part in the text; that of the one after the last is its end. */
  int start(int part) {
    return starts[part];
  }

  /** A copy of the parts' numbers, in order; those of blank parts are below zero. */
  int[] numbers() {
    return numbers.clone();
  }

  /** Cuts texts that are to be compared with each other. */
  static final class Cutter {
    private final Pattern part;
    private final Map<String, Integer> known = new HashMap<>();

    Cutter(Pattern part) {
      this.part = part;
    }

    private int number(String words) {
      int next = words.isBlank() ? -1 - known.size() : 1 + known.size();
      Integer number = known.putIfAbsent(words, next);
      return number == null ? next : number;
    }

    TextParts cut(String text, int from, int to) {
      int[] starts = new int[64];
      int[] numbers = new int[64];
      int count = 0;
      Matcher matcher = part.matcher(text).region(from, to);
      while (matcher.find()) {
        if (count + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
          numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        starts[count] = matcher.start();
        numbers[count++] = number(matcher.group());
      }
      starts[count] = to;
      return new TextParts(Arrays.copyOf(starts, count + 1), Arrays.copyOf(numbers, count));
    }
  }
}
