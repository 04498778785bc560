package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Column;
import no.kodebok.importers.table.Columns;

/**
 * The options that cells hold one after the other. The mark between them may stand within an option
 * too: "Ja, men sjelden" is one where its parts never come without each other and the second goes
 * on as a sentence does.
 */
final class Options {
  private static final int MOST_VALUES = 20_000;

  private final Pattern mark;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<List<String>, Integer> together = new HashMap<>();

  private Options(Pattern mark) {
    this.mark = mark;
  }

  static Options of(Column column, Pattern mark) {
    Options options = new Options(mark);
    int[] rows = Columns.counts(column);
    for (int place = 1; place < Math.min(rows.length, MOST_VALUES); place++) {
      List<String> parts = options.parts(column.dictionary().get(place));
      for (int i = 0; i < parts.size(); i++) {
        options.counts.merge(parts.get(i), rows[place], Integer::sum);
        if (i > 0) {
          options.together.merge(
              List.of(parts.get(i - 1), parts.get(i)), rows[place], Integer::sum);
        }
      }
    }
    return options;
  }

  private List<String> parts(String value) {
    return Arrays.stream(mark.split(value, -1))
        .map(String::strip)
        .filter(o -> !o.isEmpty())
        .toList();
  }

  /** The options in a cell. */
  List<String> in(String value) {
    List<String> options = new ArrayList<>();
    String before = "";
    for (String part : parts(value)) {
      if (!before.isEmpty() && goesOn(before, part)) {
        options.set(options.size() - 1, options.getLast() + ", " + part);
      } else {
        options.add(part);
      }
      before = part;
    }
    return options;
  }

  private boolean goesOn(String first, String second) {
    int both = together.getOrDefault(List.of(first, second), 0);
    return mark.pattern().startsWith(",")
        && Character.isLowerCase(second.codePointAt(0))
        && both == counts.getOrDefault(second, 0);
  }
}
