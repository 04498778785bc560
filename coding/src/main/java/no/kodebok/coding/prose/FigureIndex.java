package no.kodebok.coding.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.prose.TableFigure.Measure;

/**
 * Finds the figures that words are near. A word counts the more the fewer tables it stands in; what
 * a row says counts twice, since it tells one figure from the others of its table.
 */
final class FigureIndex {
  private static final int MOST_TABLES = 3;

  /** Tables that are this much less near than the nearest are not meant. */
  private static final double NEAR = 0.6;

  private final List<Entry> tables = new ArrayList<>();
  private final Map<String, Integer> tablesWith = new HashMap<>();

  /**
   * A table with its figures and words.
   *
   * @param rows what its rows are about; a text that names its columns only means another table
   */
  private record Entry(List<TableFigure> figures, Set<String> rows, Set<String> all) {}

  FigureIndex(List<TableFigure> figures) {
    Map<List<String>, List<TableFigure>> byTable = new LinkedHashMap<>();
    for (TableFigure figure : figures) {
      List<String> key = new ArrayList<>(figure.subject());
      key.addAll(figure.across());
      key.add(figure.table());
      key.add(figure.origin());
      byTable.computeIfAbsent(key, k -> new ArrayList<>()).add(figure);
    }
    byTable.values().forEach(this::add);
  }

  private void add(List<TableFigure> figures) {
    TableFigure first = figures.getFirst();
    Set<String> rows = Words.of(String.join(" ", first.subject()));
    Set<String> all = new HashSet<>(rows);
    all.addAll(Words.of(String.join(" ", first.across())));
    for (TableFigure figure : figures) {
      Set<String> row = Words.of(figure.row());
      rows.addAll(row);
      all.addAll(row);
      all.addAll(Words.of(figure.column()));
    }
    tables.add(new Entry(figures, rows, all));
    all.forEach(word -> tablesWith.merge(word, 1, Integer::sum));
  }

  /** Every figure. */
  List<TableFigure> all() {
    return tables.stream().flatMap(table -> table.figures().stream()).toList();
  }

  /**
   * The figures that a text speaks of, the nearest table first.
   *
   * @param words of the sentence, which say what table it is
   * @param clause of the part around the number, which say what row and column
   * @param measure what the number is
   * @param changes whether groups are compared that the text need not name, such as years
   */
  List<TableFigure> near(
      Set<String> words, Set<String> clause, boolean no, Measure measure, boolean changes) {
    Map<Entry, Double> scores = new LinkedHashMap<>();
    boolean averages = measure == Measure.MEAN || measure == Measure.MEDIAN;
    for (Entry table : tables) {
      if (table.figures().stream().noneMatch(figure -> figure.has(measure))) {
        continue;
      }
      boolean rows = table.rows().stream().anyMatch(words::contains);
      boolean several =
          table.all().stream().filter(words::contains).count() > 1
              || whole(words, table)
              || (averages && named(words, table));
      if (rows && several) {
        scores.put(table, weigh(words, table.all()));
      }
    }
    double best = scores.values().stream().mapToDouble(s -> s).max().orElse(0);
    List<Entry> nearest =
        scores.entrySet().stream()
            .filter(entry -> entry.getValue() >= NEAR * best)
            .filter(
                entry -> scores.keySet().stream().noneMatch(o -> says(o, entry.getKey(), words)))
            .sorted(Map.Entry.<Entry, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_TABLES)
            .map(Map.Entry::getKey)
            .toList();
    List<TableFigure> meant =
        nearest.stream()
            .flatMap(table -> meant(words, clause, table, no, measure, changes).stream())
            .toList();
    // A table by groups that the text does not name is not meant where another has all of them.
    boolean anyWhole = meant.stream().anyMatch(figure -> figure.column().isEmpty());
    return anyWhole && !changes
        ? meant.stream()
            .filter(f ->
                f.column().isEmpty() || Words.of(f.column()).stream().anyMatch(words::contains))
            .toList()
        : meant;
  }

  /** Whether a table has all the words that another has, and more: then that is meant. */
  private static boolean says(Entry more, Entry less, Set<String> words) {
    return more.all().stream().filter(words::contains).count()
            > less.all().stream().filter(words::contains).count()
        && less.all().stream().filter(words::contains).allMatch(more.all()::contains);
  }

  /** How many of the words no table has; years and words of two languages say little. */
  long unknown(Set<String> words) {
    return words.stream()
        .filter(word ->
            !tablesWith.containsKey(word)
                && !Character.isDigit(word.charAt(0))
                && !Lexicon.installed().is("ambiguous", word))
        .count();
  }

  /** Whether all of what the rows are about is among the words: "age" alone says which mean. */
  private static boolean named(Set<String> words, Entry table) {
    return table.figures().getFirst().subject().stream()
        .map(Words::of)
        .anyMatch(subject -> !subject.isEmpty() && words.containsAll(subject));
  }

  /** Whether all that a row says is among the words. */
  private static boolean whole(Set<String> words, Entry table) {
    return table.figures().stream()
        .map(figure -> Words.of(figure.row()))
        .anyMatch(row -> !row.isEmpty() && words.containsAll(row));
  }

  private double weigh(Set<String> words, Set<String> of) {
    double sum = 0;
    for (String word : of) {
      if (words.contains(word)) {
        sum += Math.log(1 + (double) tables.size() / tablesWith.getOrDefault(word, 1));
      }
    }
    return sum;
  }

  /** Of a table, the rows and columns that the words name; all where they name none. */
  private List<TableFigure> meant(
      Set<String> words,
      Set<String> clause,
      Entry table,
      boolean no,
      Measure measure,
      boolean changes) {
    List<TableFigure> figures =
        table.figures().stream().filter(figure -> figure.has(measure)).toList();
    List<TableFigure> rows = named(clause, figures, TableFigure::row);
    rows = rows.isEmpty() ? named(words, figures, TableFigure::row) : rows;
    rows = rows.isEmpty() ? answered(figures, no) : rows;
    List<TableFigure> columns = named(clause, rows, TableFigure::column);
    columns = columns.isEmpty() ? named(words, rows, TableFigure::column) : columns;
    if (!columns.isEmpty()) {
      return columns;
    }
    List<TableFigure> whole = rows.stream().filter(f -> f.column().isEmpty()).toList();
    if (changes && whole.size() < rows.size()) {
      return rows.stream().filter(f -> !f.column().isEmpty()).toList();
    }
    return whole.isEmpty() ? rows : whole;
  }

  /** Who "have done it" said yes, and who "have not" no, without the words being there. */
  private static List<TableFigure> answered(List<TableFigure> figures, boolean no) {
    Lexicon lexicon = Lexicon.installed();
    boolean both =
        figures.stream().anyMatch(figure -> lexicon.is("yes", figure.row()))
            && figures.stream().anyMatch(figure -> lexicon.is("no", figure.row()));
    return both
        ? figures.stream().filter(f -> lexicon.is(no ? "no" : "yes", f.row())).toList()
        : figures;
  }

  /** Which of the labels of a figure is looked at. */
  private interface Label {
    String of(TableFigure figure);
  }

  /** The figures whose labels are named as fully as any; none where none is. */
  private List<TableFigure> named(Set<String> words, List<TableFigure> figures, Label label) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (TableFigure figure : figures) {
      shares.computeIfAbsent(
          label.of(figure),
          text -> {
            Set<String> own = Words.of(text);
            double total = weigh(own, own);
            return total == 0 ? 0 : weigh(words, own) / total;
          });
    }
    double best = shares.values().stream().mapToDouble(s -> s).max().orElse(0);
    // Two groups may be compared in one sentence: whatever is named as fully stays.
    return best == 0
        ? List.of()
        : figures.stream()
            .filter(figure -> shares.getOrDefault(label.of(figure), 0.0) >= 0.75 * best)
            .toList();
  }
}
