package no.kodebok.app.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * What a reader can find out about the cells of a published cross or frequency table, by linear
 * programming over everything that its JSON says. Knows nothing of how cells were hidden, only the
 * rule that zeros are shown.
 */
final class PublishedTable {
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Map<Integer, Double>> rows = new ArrayList<>();
  private final List<Double> rights = new ArrayList<>();
  private final List<Relationship> relations = new ArrayList<>();

  /** Name of a cell. */
  static String key(JsonObject cell) {
    return text(cell, "columnVariable") + "|" + text(cell, "row") + "|" + text(cell, "column");
  }

  private static String text(JsonObject cell, String name) {
    return !cell.containsKey(name) || cell.isNull(name) ? "*" : cell.getString(name);
  }

  PublishedTable(JsonObject table) {
    List<JsonObject> cells = table.getJsonArray("cells").getValuesAs(JsonObject.class);
    cells.forEach(cell -> place(key(cell)));
    Map<String, List<JsonObject>> blocks = new LinkedHashMap<>();
    for (JsonObject cell : cells) {
      blocks.computeIfAbsent(text(cell, "columnVariable"), k -> new ArrayList<>()).add(cell);
    }
    boolean shared = blocks.size() > 1;
    blocks.forEach((variable, own) -> {
      for (JsonObject cell : own) {
        known(cell);
        shares(cell, variable);
      }
      sums(own, "row", "column", shared && !variable.equals("*"));
      sums(own, "column", "row", false);
    });
    for (JsonObject net : table.getJsonArray("nets").getValuesAs(JsonObject.class)) {
      if (blocks.size() == 1 && !net.isNull("count") && !net.getJsonArray("rows").isEmpty()) {
        Map<Integer, Double> row = new LinkedHashMap<>();
        String variable = blocks.keySet().iterator().next();
        net.getJsonArray("rows")
            .forEach(code -> {
              String name = ((jakarta.json.JsonString) code).getString();
              row.merge(place(variable + "|" + name + "|" + text(net, "column")), 1.0, Double::sum);
            });
        add(row, Relationship.EQ, net.getInt("count"));
      }
    }
  }

  private int place(String name) {
    return places.computeIfAbsent(name, n -> places.size());
  }

  private void add(Map<Integer, Double> row, Relationship relation, double right) {
    rows.add(row);
    relations.add(relation);
    rights.add(right);
  }

  private void known(JsonObject cell) {
    int at = place(key(cell));
    if (cell.isNull("count")) {
      add(Map.of(at, 1.0), Relationship.GEQ, 1);
    } else {
      add(Map.of(at, 1.0), Relationship.EQ, cell.getInt("count"));
    }
  }

  /** A share times its base is the count, whichever of them is known. */
  private void shares(JsonObject cell, String variable) {
    String row = text(cell, "row");
    String column = text(cell, "column");
    share(cell, "rowPercent", variable + "|" + row + "|*");
    share(cell, "columnPercent", variable + "|*|" + column);
    share(cell, "totalPercent", variable + "|*|*");
    share(cell, "validPercent", variable + "|*|*");
  }

  private void share(JsonObject cell, String name, String base) {
    JsonValue value = cell.get(name);
    if (value != null && !value.equals(JsonValue.NULL) && places.containsKey(base)) {
      Map<Integer, Double> row = new LinkedHashMap<>();
      row.merge(place(key(cell)), 1.0, Double::sum);
      row.merge(place(base), -cell.getJsonNumber(name).doubleValue() / 100, Double::sum);
      add(row, Relationship.EQ, 0);
    }
  }

  /** Cells make up their totals; side by side, totals and who did not answer make up all. */
  private void sums(List<JsonObject> cells, String along, String across, boolean shared) {
    Map<String, Map<Integer, Double>> sums = new LinkedHashMap<>();
    for (JsonObject cell : cells) {
      if (isGroup(cell, across)) {
        group(cells, cell, along, across);
        continue;
      }
      Map<Integer, Double> sum =
          sums.computeIfAbsent(text(cell, along), k -> new LinkedHashMap<>());
      sum.put(place(key(cell)), text(cell, across).equals("*") ? -1.0 : 1.0);
      if (shared && text(cell, across).equals("*")) {
        String row = text(cell, "row");
        int rest = place(text(cell, "columnVariable") + "|" + row + "|rest");
        Map<Integer, Double> all = new LinkedHashMap<>();
        all.put(place(key(cell)), 1.0);
        all.put(rest, 1.0);
        all.put(place("*|" + row + "|*"), -1.0);
        add(all, Relationship.EQ, 0);
      }
    }
    sums.forEach((name, sum) -> {
      if (sum.size() > 1) {
        add(sum, Relationship.EQ, 0);
      }
    });
  }

  /** Whether it is the total of values that are nested in one. */
  private static boolean isGroup(JsonObject cell, String across) {
    return cell.containsKey(across + "Parts")
        && cell.getJsonArray(across + "Parts").contains(JsonValue.NULL);
  }

  /** What is nested in a group makes it up. */
  private void group(List<JsonObject> cells, JsonObject group, String along, String across) {
    JsonValue first = group.getJsonArray(across + "Parts").getFirst();
    Map<Integer, Double> sum = new LinkedHashMap<>();
    for (JsonObject cell : cells) {
      if (text(cell, along).equals(text(group, along))
          && cell.containsKey(across + "Parts")
          && !isGroup(cell, across)
          && cell.getJsonArray(across + "Parts").getFirst().equals(first)) {
        sum.put(place(key(cell)), 1.0);
      }
    }
    sum.put(place(key(group)), -1.0);
    add(sum, Relationship.EQ, 0);
  }

  /** The least and largest count that a cell may have. */
  double[] range(JsonObject cell) {
    double[] goal = new double[places.size()];
    goal[place(key(cell))] = 1;
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double[] row = new double[goal.length];
      rows.get(i).forEach((at, factor) -> row[at] = factor);
      constraints.add(new LinearConstraint(row, relations.get(i), rights.get(i)));
    }
    // Nobody may assume more than a thousand respondents, so that every goal is finite.
    double[] all = new double[goal.length];
    java.util.Arrays.fill(all, 1);
    constraints.add(new LinearConstraint(all, Relationship.LEQ, 100_000));
    return new double[] {
      solve(goal, constraints, GoalType.MINIMIZE), solve(goal, constraints, GoalType.MAXIMIZE)
    };
  }

  private static double solve(double[] goal, List<LinearConstraint> constraints, GoalType type) {
    return new SimplexSolver(1e-6, 10, 1e-10)
        .optimize(
            new MaxIter(10_000),
            new LinearObjectiveFunction(goal, 0),
            new LinearConstraintSet(constraints),
            type,
            new NonNegativeConstraint(true))
        .getValue();
  }
}
