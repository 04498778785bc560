package no.kodebok.importers.spss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.dataset.DatasetBatch;
import no.kodebok.importers.dataset.RawText;
import no.kodebok.importers.table.NumberText;

/** Makes sets of variables of the file's multiple-response sets. */
final class SetReading {
  private final Map<String, Variable> byFileName = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final RawText text;
  private final DatasetBatch batch;
  private final FindingLog log;

  /**
   * A reading that finds variables by their names in the file.
   *
   * @param names of the variables in the batch, in the same order
   */
  SetReading(
      List<SavVariable> variables,
      List<String> names,
      RawText text,
      DatasetBatch batch,
      FindingLog log) {
    this.text = text;
    this.batch = batch;
    this.log = log;
    List<Variable> made = batch.variables();
    for (int i = 0; i < variables.size(); i++) {
      byFileName.putIfAbsent(key(variables.get(i).name()), made.get(i));
    }
    // Sets name their variables by the short names, which win.
    for (int i = 0; i < variables.size(); i++) {
      byFileName.put(key(variables.get(i).head().name()), made.get(i));
    }
    taken.addAll(names);
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  List<VariableSet> sets(List<ResponseSet> described) {
    List<VariableSet> sets = new ArrayList<>();
    for (ResponseSet set : described) {
      List<Variable> members = members(set);
      String name = text.line(set.name().replaceFirst("^\\$", ""));
      if (members.isEmpty()) {
        log.warning("set-left-out", name);
        continue;
      }
      if (name.isEmpty() || !taken.add(name)) {
        name = "$" + name;
        if (!taken.add(name)) {
          log.warning("set-left-out", name);
          continue;
        }
      }
      sets.add(set(set, name, members));
    }
    return sets;
  }

  private VariableSet set(ResponseSet set, String name, List<Variable> members) {
    String label = set.labelOfVariable() ? members.getFirst().label() : text.line(set.label());
    List<String> names = members.stream().map(Variable::name).toList();
    String raw = set.counted();
    if (raw == null) {
      return new VariableSet(name, label.isEmpty() ? name : label, SetKind.CATEGORIES, null, names);
    }
    String value = text.read(raw);
    String number = NumberText.canonical(value);
    boolean known = members.stream().anyMatch(m -> !m.labelOf(value).equals(value));
    String counted = number == null || known ? value : number;
    if (set.labelsOfValue()) {
      members.forEach(member -> batch.replace(named(member, member.labelOf(counted))));
    }
    return new VariableSet(name, label.isEmpty() ? name : label, SetKind.MULTIPLE, counted, names);
  }

  /** The variable under the label of its counted value, which is what the choice says. */
  private static Variable named(Variable variable, String label) {
    return new Variable(
        variable.id(),
        variable.name(),
        label,
        variable.question(),
        variable.scale(),
        variable.direction(),
        variable.values(),
        variable.missing(),
        variable.askedIf());
  }

  private List<Variable> members(ResponseSet set) {
    List<Variable> members = new ArrayList<>();
    for (String member : set.members()) {
      Variable variable = byFileName.get(key(member));
      if (variable == null) {
        log.warning("set-member-unknown", text.line(set.name()), text.line(member));
      } else if (!members.contains(variable)) {
        members.add(variable);
      }
    }
    return members;
  }
}
