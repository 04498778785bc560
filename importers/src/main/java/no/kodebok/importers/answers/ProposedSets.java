package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.table.TableContents;
import org.jspecify.annotations.Nullable;

/**
 * Columns that belong together by their names and their values, side by side with one beginning:
 * {@code q1_1, q1_2}, {@code q2a, q2b}, {@code tiltak.kurs, tiltak.mentor}, {@code Hvor enig er du?
 * [Jeg trives]}. Columns that say chosen or not are options of one question; columns with the
 * values of one short scale are a battery.
 */
public final class ProposedSets {
  private static final int FEWEST = 2;
  private static final int FEWEST_ITEMS = 3;

  /** Rows that tell mentions from a battery. */
  private static final int FEWEST_ROWS = 5;

  /** A beginning as short as this, without a number, says nothing: v, q, var. */
  private static final int LETTER = 3;

  /** {@code Question [item]}, as tools write a grid: the name itself says that it is one. */
  private static final Pattern BRACKETED = Pattern.compile("(.*\\S)\\s*\\[([^\\[\\]]{1,200})\\]");

  /** {@code Question: item}, {@code Question - item}. */
  private static final Pattern WORDED =
      Pattern.compile("(.*\\S)(?:\\s+[-–—|]|\\s*:)\\s+(\\S.{0,200})");

  /** A beginning, then a number, a letter or a word after a mark. */
  private static final Pattern PARTED =
      Pattern.compile("(.*[^\\s_.\\-\\[(#/])[\\s]?[_.\\-\\[(#/]+(.{1,200})");

  private static final Pattern NUMBERED = Pattern.compile("(.*?\\p{L}+\\d*?)(\\d{1,3})");
  private static final Pattern LETTERED = Pattern.compile("(.*\\d)([a-zæøå])");

  private final List<String> names;
  private final Map<String, Column> columns = new HashMap<>();
  private final List<VariableSet> sets = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private ProposedSets(List<String> names, List<Column> columns) {
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      this.columns.put(names.get(i), columns.get(i));
    }
  }

  /** The sets, in the order of their first columns. */
  public static List<VariableSet> of(TableContents table) {
    return of(table.names(), table.columns());
  }

  /** The sets of these columns, in the order of their first ones. */
  public static List<VariableSet> of(List<String> names, List<Column> columns) {
    ProposedSets proposed = new ProposedSets(names, columns);
    for (Pattern pattern : List.of(BRACKETED, WORDED, PARTED, LETTERED, NUMBERED)) {
      for (Map.Entry<String, List<String>> run : proposed.runs(pattern)) {
        proposed.part(run.getKey(), run.getValue(), pattern == BRACKETED);
      }
    }
    proposed.sets.sort(Comparator.comparingInt(set -> names.indexOf(set.variables().getFirst())));
    return proposed.sets;
  }

  /** Neighbours whose names begin alike. */
  private List<Map.Entry<String, List<String>>> runs(Pattern pattern) {
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

  /**
   * Parts a run where its values change. Where all questions of a survey have the same letter and a
   * number, the run is a set only as a whole.
   */
  private void part(String begin, List<String> members, boolean saysSo) {
    boolean whole = begin.length() <= LETTER && begin.chars().noneMatch(Character::isDigit);
    int before = sets.size();
    List<String> part = new ArrayList<>();
    SharedValues shared = null;
    for (String member : members) {
      Column column = columns.getOrDefault(member, Column.ofValues(List.of()));
      SharedValues own = SharedValues.of(column);
      SharedValues joined = shared == null || own == null ? own : shared.with(own, saysSo);
      if (joined == null) {
        close(begin, part, shared, saysSo);
        joined = own;
      }
      shared = joined;
      if (own != null) {
        part.add(member);
      }
    }
    close(begin, part, shared, saysSo);
    boolean parted = sets.size() > before && sets.getLast().variables().size() < members.size();
    while (whole && parted && sets.size() > before) {
      taken.removeAll(sets.removeLast().variables());
    }
  }

  private void close(
      String begin, List<String> part, @Nullable SharedValues shared, boolean saysSo) {
    SetKind kind = shared == null ? null : shared.kind();
    boolean enough = part.size() >= (kind == SetKind.BATTERY && !saysSo ? FEWEST_ITEMS : FEWEST);
    if (shared != null && kind != null && enough) {
      SetKind known = kind == SetKind.BATTERY && areMentions(part) ? SetKind.CATEGORIES : kind;
      sets.add(new VariableSet(free(begin), begin, known, shared.counted(), part));
      taken.addAll(part);
    }
    part.clear();
  }

  /**
   * Whether the columns are first mention, second mention and so on: a row has no value twice, and
   * nothing comes after an empty one. Answers to a battery agree with each other soon.
   */
  private boolean areMentions(List<String> part) {
    List<Column> own =
        part.stream().map(name -> Objects.requireNonNull(columns.get(name))).toList();
    int several = 0;
    int fewer = 0;
    for (int row = 0; row < own.getFirst().rows(); row++) {
      Set<String> values = new HashSet<>();
      int filled = 0;
      for (int i = 0; i < own.size(); i++) {
        String value = own.get(i).value(row);
        if (value.isEmpty()) {
          continue;
        }
        if (filled < i || !values.add(value)) {
          return false;
        }
        filled++;
      }
      several += filled > 1 ? 1 : 0;
      fewer += filled > 0 && filled < own.size() ? 1 : 0;
    }
    return several >= FEWEST_ROWS && fewer >= FEWEST_ROWS;
  }

  private String free(String name) {
    Set<String> used = new LinkedHashSet<>(names);
    sets.forEach(set -> used.add(set.name()));
    String free = name;
    while (used.contains(free)) {
      free += "_";
    }
    return free;
  }
}
