package no.kodebok.importers.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.VariableSet;

/**
 * Neighbouring questions with the very same answers to choose from, whose names begin alike: rows
 * of one matrix.
 */
public final class SameScale {
  private static final int FEWEST_ITEMS = 3;
  private static final int FEWEST_VALUES = 3;

  private SameScale() {}

  /**
   * The batteries.
   *
   * @param taken names of variables that are in a set already
   */
  public static List<VariableSet> batteries(List<VariableSpec> variables, Set<String> taken) {
    List<VariableSet> sets = new ArrayList<>();
    List<VariableSpec> run = new ArrayList<>();
    for (VariableSpec variable : variables) {
      if (!run.isEmpty() && (taken.contains(variable.name()) || !alike(run.getFirst(), variable))) {
        close(run, sets);
      }
      if (!taken.contains(variable.name()) && variable.values().size() >= FEWEST_VALUES) {
        run.add(variable);
      }
    }
    close(run, sets);
    return sets;
  }

  private static boolean alike(VariableSpec first, VariableSpec other) {
    return first.values().equals(other.values())
        && first.missing().equals(other.missing())
        && stem(first.name()).equals(stem(other.name()));
  }

  private static void close(List<VariableSpec> run, List<VariableSet> sets) {
    if (run.size() >= FEWEST_ITEMS) {
      String name = stem(run.getFirst().name());
      Set<String> used = new HashSet<>(sets.stream().map(VariableSet::name).toList());
      while (!used.add(name)) {
        name += "_";
      }
      String question = commonQuestion(run);
      sets.add(
          new VariableSet(
              name,
              question.isEmpty() ? name : question,
              SetKind.BATTERY,
              null,
              run.stream().map(VariableSpec::name).toList()));
    }
    run.clear();
  }

  /** What stands before the number or letter at the end. */
  private static String stem(String name) {
    String stem = name.replaceAll("[_.\\-\\[(#]*(?:\\d{1,4}|(?<=\\d)[a-z])[\\])]*$", "");
    return stem.isEmpty() ? name : stem;
  }

  /** How all the questions begin, up to a mark that parts the question from its items. */
  private static String commonQuestion(List<VariableSpec> run) {
    String common = text(run.getFirst());
    for (VariableSpec variable : run) {
      String other = text(variable);
      int length = 0;
      while (length < Math.min(common.length(), other.length())
          && common.charAt(length) == other.charAt(length)) {
        length++;
      }
      common = common.substring(0, length);
    }
    int end = Math.max(common.lastIndexOf(" - "), common.lastIndexOf(": "));
    return end < 0 ? "" : common.substring(0, end).strip();
  }

  private static String text(VariableSpec variable) {
    String question = variable.question();
    return question == null ? variable.label() : question;
  }
}
