package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  /**
   * What stands between answers.
   *
   * @param sure whether a tool is known to write it so, and one cell with it is enough
   */
  public record Mark(Pattern pattern, boolean sure) {}

  /** Marks that prose seldom has between words. */
  public static final List<Mark> PLAIN =
      List.of(
          new Mark(Pattern.compile("\\s*;\\s*"), false),
          new Mark(Pattern.compile("\\s*\\|\\s*"), false));

  /** Forms join with semicolons; the spreadsheets that they fill, with commas. */
  public static final List<Mark> OF_FORMS =
      List.of(
          new Mark(PLAIN.getFirst().pattern(), true), new Mark(Pattern.compile(",\\s+"), false));

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
  public static JoinedAnswers of(TableContents table, List<Mark> marks, FindingLog log) {
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

  private static List<Column> split(Column column, List<Mark> marks) {
    List<String> values = column.dictionary();
    if (values.size() < 3 || values.size() > MOST_VALUES) {
      return List.of();
    }
    for (Mark mark : marks) {
      if (values.stream().noneMatch(value -> mark.pattern().matcher(value).find())) {
        continue;
      }
      Options known = Options.of(column, mark.pattern());
      int most = mentions(column, known, mark.sure());
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
  private static int mentions(Column column, Options known, boolean sure) {
    int[] counts = Columns.counts(column);
    Set<String> all = new LinkedHashSet<>();
    Map<String, Integer> cellsWith = new HashMap<>();
    int joinedValues = 0;
    long joined = 0;
    long answered = 0;
    int most = 0;
    for (int place = 1; place < counts.length; place++) {
      List<String> own = known.in(column.dictionary().get(place));
      boolean odd =
          new HashSet<>(own).size() < own.size()
              || own.stream().anyMatch(option -> option.length() > LONGEST_OPTION);
      all.addAll(own);
      own.forEach(option -> cellsWith.merge(option, 1, Integer::sum));
      if (odd || all.size() > MOST_OPTIONS) {
        return 0;
      }
      joinedValues += own.size() > 1 ? 1 : 0;
      joined += own.size() > 1 ? counts[place] : 0;
      answered += counts[place];
      most = Math.max(most, own.size());
    }
    // Options are chosen with now one, now another; the halves of a sentence are not.
    long again = cellsWith.values().stream().filter(cells -> cells > 1).count();
    if (sure) {
      return joined > 0 && 2 * again >= all.size() ? most : 0;
    }
    boolean mixed = all.size() > 1 && joinedValues > 1 && 3 * again >= 2L * all.size();
    return mixed && joined * 10 >= answered ? most : 0;
  }
}
