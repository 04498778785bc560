package no.kodebok.importers.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the fields of a file are separated, judged by its beginning.
 *
 * @param separator between fields
 * @param announced whether the first line says so ({@code sep=;}) and is no row
 * @param consistency share of rows with as many fields as the headings, 0 to 1
 * @param columns fields of the headings
 */
record CsvShape(char separator, boolean announced, double consistency, int columns) {
  private static final char[] SEPARATORS = {';', ',', '\t', '|'};
  private static final int MOST_ROWS = 200;

  /**
   * Judges a beginning.
   *
   * @param whole whether the file ends where the beginning does
   */
  static CsvShape of(String beginning, boolean whole) {
    String text = beginning;
    if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
      int end = 5;
      if (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r') {
        return new CsvShape(text.charAt(4), true, 1, 2);
      }
    }
    CsvShape best = null;
    for (char separator : SEPARATORS) {
      CsvShape shape = of(text, whole, separator);
      if (best == null || shape.score() > best.score()) {
        best = shape;
      }
    }
    return best == null ? new CsvShape(';', false, 0, 1) : best;
  }

  /** One column is the poorest reading of all, many that agree the best. */
  private double score() {
    return columns == 1 ? consistency * 0.1 : consistency + Math.min(columns, 50) * 0.002;
  }

  private static CsvShape of(String text, boolean whole, char separator) {
    List<Integer> widths = widths(text, separator);
    if (!whole && widths.size() > 1) {
      // The last row may be cut off.
      widths.removeLast();
    }
    if (widths.isEmpty()) {
      return new CsvShape(separator, false, 0, 1);
    }
    int columns = widths.getFirst();
    Map<Integer, Integer> counts = new HashMap<>();
    widths.forEach(width -> counts.merge(width, 1, Integer::sum));
    double consistency = (double) counts.getOrDefault(columns, 0) / widths.size();
    return new CsvShape(separator, false, consistency, columns);
  }

  /** The number of fields of each row that is not blank; quoted fields may hold anything. */
  private static List<Integer> widths(String text, char separator) {
    List<Integer> widths = new ArrayList<>();
    boolean quoted = false;
    boolean fieldBegins = true;
    int fields = 1;
    int rowStart = 0;
    for (int i = 0; i <= text.length() && widths.size() < MOST_ROWS; i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (quoted) {
        quoted = c != '"' || i == text.length();
        continue;
      }
      if (c == '"' && (fieldBegins || text.charAt(i - 1) == '"')) {
        quoted = true;
      } else if (c == separator) {
        fields++;
        fieldBegins = true;
        continue;
      } else if (c == '\n' || c == '\r') {
        if (!text.substring(rowStart, Math.min(i, text.length())).isBlank()) {
          widths.add(fields);
        }
        fields = 1;
        rowStart = i + 1;
        fieldBegins = true;
        continue;
      }
      fieldBegins = false;
    }
    return widths;
  }
}
