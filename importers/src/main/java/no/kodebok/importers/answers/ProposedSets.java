package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.table.NumberText;
import no.kodebok.importers.table.TableContents;

/**
 * Columns that belong together by their names, side by side with one beginning: {@code q1_1, q1_2},
 * {@code q2a, q2b}, {@code tiltak.kurs, tiltak.mentor}. Where all hold 0 and 1 alone they are
 * options of one question; where all hold whole numbers of one short scale they are a battery.
 */
public final class ProposedSets {
  private static final int FEWEST = 2;
  private static final int MOST_STEPS = 11;

  /** A beginning, then a number, a letter or a word after a mark. */
  private static final Pattern PARTED =
      Pattern.compile("(.*[^\\s_.\\-\\[(#])[\\s]?[_.\\-\\[(#](.{1,200})");

  private static final Pattern NUMBERED = Pattern.compile("(.*?\\p{L}+\\d*?)(\\d{1,3})");
  private static final Pattern LETTERED = Pattern.compile("(.*\\d)([a-zæøå])");

  private ProposedSets() {}

  /** The sets, in the order of their first columns. */
  public static List<VariableSet> of(TableContents table) {
    List<VariableSet> sets = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Pattern pattern : List.of(PARTED, LETTERED, NUMBERED)) {
      for (Map.Entry<String, List<String>> run : runs(table.names(), pattern, taken)) {
        VariableSet set = set(run.getKey(), run.getValue(), table);
        if (set != null) {
          sets.add(set);
          taken.addAll(run.getValue());
        }
      }
    }
    sets.sort(
        java.util.Comparator.comparingInt(
            set -> table.names().indexOf(set.variables().getFirst())));
    return sets;
  }

  /** Neighbours whose names begin alike. */
  private static List<Map.Entry<String, List<String>>> runs(
      List<String> names, Pattern pattern, Set<String> taken) {
    List<Map.Entry<String, List<String>>> runs = new ArrayList<>();
    String last = null;
    for (String name : names) {
      Matcher matcher = pattern.matcher(name);
      boolean matches = name.length() <= 300 && !taken.contains(name) && matcher.matches();
      String begin = matches ? matcher.group(1) : null;
      if (begin != null && begin.equals(last)) {
        runs.getLast().getValue().add(name);
      } else if (begin != null) {
        runs.add(Map.entry(begin, new ArrayList<>(List.of(name))));
      }
      last = begin;
    }
    runs.removeIf(run -> run.getValue().size() < FEWEST);
    return runs;
  }

  private static @org.jspecify.annotations.Nullable VariableSet set(
      String name, List<String> members, TableContents table) {
    Set<String> all = new HashSet<>();
    boolean allHaveOne = true;
    for (String member : members) {
      Column column = table.column(member).orElse(Column.ofValues(List.of()));
      Set<String> values = new HashSet<>();
      for (String value : column.dictionary()) {
        String whole = NumberText.wholeCode(value);
        if (!value.isEmpty() && whole == null) {
          return null;
        }
        if (whole != null) {
          values.add(whole);
        }
      }
      all.addAll(values);
      allHaveOne &= values.contains("1") || values.equals(Set.of("0"));
      if (all.size() > MOST_STEPS) {
        return null;
      }
    }
    if (all.contains("1") && Set.of("0", "1").containsAll(all)) {
      return allHaveOne ? new VariableSet(name, name, SetKind.MULTIPLE, "1", members) : null;
    }
    return all.size() >= 3 && members.size() >= 3
        ? new VariableSet(name, name, SetKind.BATTERY, null, members)
        : null;
  }
}
