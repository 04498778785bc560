package no.kodebok.importers.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.Invisible;

/** The names over a table's columns. */
public final class Headings {
  /** More columns than any survey has; past this the file is no table. */
  static final int MOST = 20_000;

  private Headings() {}

  /**
   * Cleans the first row into names; an empty one is named after its place.
   *
   * @throws KodebokException if two columns have one name, naming both
   */
  public static List<String> of(String file, String[] row, FindingLog log) {
    int width = row.length;
    while (width > 0 && Invisible.cleanField(row[width - 1]).isEmpty()) {
      width--;
    }
    if (width == 0) {
      throw new KodebokException(
          ImportReason.NO_HEADINGS,
          file + " has no headings: its first row is empty. Put the variables' names there.");
    }
    if (width > MOST) {
      throw new KodebokException(
          ImportReason.TOO_MANY_COLUMNS.with(width, MOST),
          file + " has " + width + " columns; at most " + MOST + " are read.");
    }
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < width; i++) {
      names.add(Invisible.cleanField(row[i]).replaceAll("\\s+", " "));
      taken.add(names.get(i));
    }
    // An unnamed column at the end is told by its values, when it has any.
    for (int i = 0; i < width; i++) {
      if (names.get(i).isEmpty()) {
        String name = "kolonne" + (i + 1);
        while (!taken.add(name)) {
          name += "_";
        }
        names.set(i, name);
        log.warningAt("unnamed-column", null, null, columnLetter(i), name);
      }
    }
    requireDistinct(file, names);
    return names;
  }

  private static void requireDistinct(String file, List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Integer other = places.putIfAbsent(names.get(i), i);
      if (other != null) {
        throw new KodebokException(
            ImportReason.HEADING_TWICE.with(names.get(i), columnLetter(other), columnLetter(i)),
            file
                + ": the heading \""
                + names.get(i)
                + "\" stands over two columns, "
                + column(other)
                + " and "
                + column(i)
                + ". Give one of them another name.");
      }
    }
  }

  private static String column(int index) {
    return "column " + (index + 1) + " (" + columnLetter(index) + ")";
  }

  /** The letters of a column, from 0: A, B … Z, AA. */
  public static String columnLetter(int index) {
    StringBuilder letters = new StringBuilder();
    for (int i = index; i >= 0; i = i / 26 - 1) {
      letters.insert(0, (char) ('A' + i % 26));
    }
    return letters.toString();
  }
}
