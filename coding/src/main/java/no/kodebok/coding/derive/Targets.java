package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.tables.Numbers;

/**
 * Known figures to weigh to, as they stand in a file.
 *
 * @param margins in the order of the file
 */
public record Targets(List<TargetMargin> margins) {
  private static final Set<String> VARIABLE =
      Set.of("variabel", "variable", "navn", "namn", "name", "margin");
  private static final Set<String> VALUE =
      Set.of(
          "verdi", "value", "kategori", "category", "kode", "code", "svar", "label", "etikett",
          "level", "gruppe", "group");
  private static final Set<String> SHARE =
      Set.of("andel", "share", "prosent", "percent", "pct", "%", "del", "proportion", "prop");
  private static final Set<String> COUNT =
      Set.of(
          "antall", "antal", "tal", "count", "n", "freq", "frequency", "befolkning", "folketall",
          "folketal", "population", "total");

  public Targets {
    margins = List.copyOf(margins);
  }

  /** What the figures are. */
  public enum Kind {
    SHARES,
    COUNTS,
    /** The file does not say, and their sum decides. */
    UNSAID
  }

  /** Figures of one variable, or of several together. */
  public record TargetMargin(List<String> variables, Kind kind, List<Entry> entries) {
    public TargetMargin {
      variables = List.copyOf(variables);
      entries = List.copyOf(entries);
    }

    String shown() {
      return String.join(" × ", variables);
    }

    double sum() {
      return entries.stream().mapToDouble(Entry::figure).sum();
    }
  }

  /**
   * One figure.
   *
   * @param values codes or labels, one for each variable
   * @param figure 0 or more
   */
  public record Entry(List<String> values, double figure) {
    public Entry {
      values = List.copyOf(values);
    }
  }

  /** A row of a table, with how a sentence names its place. */
  public record Row(String place, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }
  }

  /**
   * Reads a table: with the columns variable, value and share or count, or with a column for each
   * variable and one for the figure, which is one margin of them all.
   *
   * @throws KodebokException if the headings do not tell, or a figure is none
   */
  public static Targets of(List<Row> rows) {
    if (rows.size() < 2) {
      throw new KodebokException(
          DeriveReason.TARGETS_EMPTY,
          "The file of targets has no rows. It has the columns variable, value and share or count,"
              + " or a column for each variable and one for the figure.");
    }
    Row heads = rows.getFirst();
    int variable = column(heads, VARIABLE);
    int share = column(heads, SHARE);
    int count = column(heads, COUNT);
    Kind kind = share >= 0 ? Kind.SHARES : count >= 0 ? Kind.COUNTS : Kind.UNSAID;
    int figure = share >= 0 ? share : count >= 0 ? count : heads.cells().size() - 1;
    if (share >= 0 && count >= 0) {
      throw columns(heads, "Both a share and a count are given; leave one of them out.");
    }
    if (variable < 0) {
      return joint(heads, rows.subList(1, rows.size()), figure, kind);
    }
    int value = column(heads, VALUE);
    if (value < 0 && heads.cells().size() == 3) {
      value = 3 - variable - figure;
    }
    if (value < 0 || value == variable || value == figure || figure == variable) {
      throw columns(heads, "No column is headed value.");
    }
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    String last = "";
    for (Row row : rows.subList(1, rows.size())) {
      // In a sheet, the name often stands on the first of its rows only.
      String name = row.cell(variable).isEmpty() ? last : row.cell(variable);
      if (name.isEmpty()) {
        throw entry(row, "names no variable");
      }
      last = name;
      entries
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Entry(parts(row.cell(value)), figure(row, figure)));
    }
    List<TargetMargin> margins = new ArrayList<>();
    entries.forEach((name, own) -> margins.add(margin(name, own, kind)));
    return new Targets(margins);
  }

  /** {@code kjønn * region} has values such as {@code Mann * Nord}. */
  private static TargetMargin margin(String name, List<Entry> entries, Kind kind) {
    List<String> variables = parts(name);
    if (variables.size() == 1) {
      List<Entry> whole =
          entries.stream()
              .map(e -> new Entry(List.of(String.join(" * ", e.values())), e.figure()))
              .toList();
      return new TargetMargin(variables, kind, whole);
    }
    return new TargetMargin(variables, kind, entries);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[*×]", -1)) {
      parts.add(part.strip());
    }
    return parts;
  }

  private static Targets joint(Row heads, List<Row> rows, int figure, Kind kind) {
    List<Integer> columns = new ArrayList<>();
    List<String> variables = new ArrayList<>();
    for (int i = 0; i < heads.cells().size(); i++) {
      if (i != figure && !heads.cell(i).isEmpty()) {
        columns.add(i);
        variables.add(heads.cell(i));
      }
    }
    if (variables.isEmpty()) {
      throw columns(heads, "No column is headed by the name of a variable.");
    }
    List<Entry> entries = new ArrayList<>();
    for (Row row : rows) {
      entries.add(
          new Entry(columns.stream().map(row::cell).toList(), figure(row, figure)));
    }
    return new Targets(List.of(new TargetMargin(variables, kind, entries)));
  }

  private static int column(Row heads, Set<String> words) {
    for (int i = 0; i < heads.cells().size(); i++) {
      if (words.contains(heads.cell(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static double figure(Row row, int column) {
    String cell = row.cell(column);
    OptionalDouble number = figure(cell);
    if (number.isEmpty() || number.getAsDouble() < 0) {
      throw entry(row, "has \"" + cell + "\" where a share or a count of 0 or more should stand");
    }
    return number.getAsDouble();
  }

  /** A number as people write it: with spaces between thousands, a percent sign, a comma. */
  public static OptionalDouble figure(String text) {
    String plain = text.replaceAll("[\\s\\u00a0\\u202f\\u2009]", "").replaceAll("%$", "");
    return Numbers.parse(plain);
  }

  private static KodebokException columns(Row heads, String what) {
    return new KodebokException(
        DeriveReason.TARGETS_COLUMNS.with(what),
        "The file of targets cannot be read: its headings are "
            + heads.cells().stream().filter(Objects::nonNull).toList()
            + ". "
            + what
            + " It has the columns variable, value and share or count, or a column for each variable"
            + " and one for the figure.");
  }

  /** What is wrong with a row. */
  public static KodebokException entry(Row row, String what) {
    return new KodebokException(
        DeriveReason.TARGETS_ENTRY.with(row.place(), what), row.place() + " " + what + ".");
  }
}
