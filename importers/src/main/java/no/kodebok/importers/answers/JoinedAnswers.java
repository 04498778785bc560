package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.table.Columns;
import no.kodebok.importers.table.TableContents;

/**
 * Columns in which a cell holds all the options that somebody chose: {@code Kurs; Mentor}. The
 * column is kept as it is, and beside it come columns with the first answer, the second and so on,
 * as a set of categories.
 *
 * @param table with the new columns
 * @param sets of them
 */
public record JoinedAnswers(TableContents table, List<VariableSet> sets) {
  private static final int MOST_OPTIONS = 40;
  private static final int LONGEST_OPTION = 120;
  private static final int MOST_VALUES = 20_000;

  /** Marks that prose seldom has between words. */
  public static final List<Pattern> PLAIN = List.of(Pattern.compile("\\s*;\\s*"), Pattern.compile("\\s*\\|\\s*"));

  /** A comma as well: only where a tool is known to join so. */
  public static final List<Pattern> WITH_COMMAS =
      List.of(PLAIN.getFirst(), Pattern.compile(",\\s+"));

  /** The column that this one was made of; itself where it was there before. */
  public String origin(String name) {
    return sets.stream()
        .filter(set -> set.variables().contains(name))
        .map(VariableSet::label)
        .findFirst()
        .orElse(name);
  }

  /** Whether the answers of this column stand one by one in others. */
  public boolean isSplit(String name) {
    return sets.stream().anyMatch(set -> set.label().equals(name));
  }

  /** Splits what looks like joined answers by one of these marks. */
  public static JoinedAnswers of(TableContents table, List<Pattern> marks, FindingLog log) {
    List<String> names = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    List<VariableSet> sets = new ArrayList<>();
    Set<String> used = new HashSet<>(table.names());
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      Column column = table.columns().get(i);
      names.add(name);
      columns.add(column);
      List<Column> parts = split(column, marks);
      if (!parts.isEmpty()) {
        List<String> members = new ArrayList<>();
        for (Column part : parts) {
          members.add(free(name + "_" + (members.size() + 1), used));
          columns.add(part);
        }
        names.addAll(members);
        String set = free(name + "_svar", used);
        sets.add(new VariableSet(set, name, SetKind.CATEGORIES, null, members));
        log.noteIn("joined-answers", name, name, String.valueOf(parts.size()), set);
      }
    }
    return sets.isEmpty()
        ? new JoinedAnswers(table, List.of())
        : new JoinedAnswers(table.with(names, columns), sets);
  }

  private static String free(String wanted, Set<String> used) {
    String name = wanted;
    while (!used.add(name)) {
      name += "_";
    }
    return name;
  }

  private static List<Column> split(Column column, List<Pattern> marks) {
    List<String> values = column.dictionary();
    if (values.size() < 3 || values.size() > MOST_VALUES) {
      return List.of();
    }
    for (Pattern mark : marks) {
      Options known = Options.of(column, mark);
      int most = mentions(column, known);
      if (most > 1) {
        List<Column> parts = new ArrayList<>();
        for (int part = 0; part < most; part++) {
          int at = part;
          parts.add(Columns.map(column, (value, place) -> part(value, known, at)));
        }
        return parts;
      }
    }
    return List.of();
  }

  private static String part(String value, Options known, int at) {
    List<String> options = known.in(value);
    return at < options.size() ? options.get(at) : "";
  }

  /** The most options in one cell, where the column has the same few again and again; else 0. */
  private static int mentions(Column column, Options known) {
    int[] counts = Columns.counts(column);
    Set<String> all = new LinkedHashSet<>();
    long options = 0;
    long joined = 0;
    long answered = 0;
    int most = 0;
    for (int place = 1; place < counts.length; place++) {
      List<String> own = known.in(column.dictionary().get(place));
      boolean odd =
          new HashSet<>(own).size() < own.size()
              || own.stream().anyMatch(option -> option.length() > LONGEST_OPTION);
      all.addAll(own);
      if (odd || all.size() > MOST_OPTIONS) {
        return 0;
      }
      options += (long) own.size() * counts[place];
      joined += own.size() > 1 ? counts[place] : 0;
      answered += counts[place];
      most = Math.max(most, own.size());
    }
    boolean again = options >= 2L * all.size() && all.size() > 1;
    return again && joined >= 2 && joined * 10 >= answered ? most : 0;
  }
}
