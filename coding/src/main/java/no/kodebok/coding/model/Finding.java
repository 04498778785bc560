package no.kodebok.coding.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an importer noticed: a repair, a guess, an oddity, a row left out. Nothing is logged
 * and dropped.
 *
 * @param severity how much it asks of the reader
 * @param kind a stable name such as {@code charset-guessed}; the message files have a text for each
 * @param place where in the file
 * @param arguments what the text is filled with
 * @param before what the file had, or null
 * @param after what it was read as, or null
 */
public record Finding(
    Severity severity,
    String kind,
    Place place,
    List<String> arguments,
    @Nullable String before,
    @Nullable String after) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding note(String kind, Place place, String... arguments) {
    return new Finding(Severity.NOTE, kind, place, List.of(arguments), null, null);
  }

  public static Finding warning(String kind, Place place, String... arguments) {
    return new Finding(Severity.WARNING, kind, place, List.of(arguments), null, null);
  }

  /** How much a finding asks of the reader. */
  public enum Severity {
    NOTE,
    WARNING
  }

  /**
   * A place in a file; what does not apply is null.
   *
   * @param line from 1: a line of text, a row of a sheet, a paragraph of a document
   * @param column name or letter of a column
   */
  public record Place(
      String file, @Nullable String sheet, @Nullable Integer line, @Nullable String column) {
    public static Place file(String file) {
      return new Place(file, null, null, null);
    }

    public static Place line(String file, int line) {
      return new Place(file, null, line, null);
    }

    @Override
    public String toString() {
      StringBuilder place = new StringBuilder(file);
      if (sheet != null) {
        place.append(", sheet ").append(sheet);
      }
      if (line != null) {
        place.append(", line ").append(line);
      }
      if (column != null) {
        place.append(", column ").append(column);
      }
      return place.toString();
    }
  }
}
