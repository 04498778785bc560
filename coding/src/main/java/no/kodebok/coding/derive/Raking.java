package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingKind;
import org.jspecify.annotations.Nullable;

/**
 * Weights by which the respondents have known margins. Who has no answer to one of the variables
 * gets no weight, of the same kind of missing, and so does who has no base weight above 0.
 *
 * @param base weight to start from; null for 1
 * @param total what the weights sum to; NaN for the number of weighted respondents, or the sum of
 *     their base weights
 * @param lowest least weight in terms of their mean; 0 for none
 * @param highest greatest weight in terms of their mean; infinite for none
 */
record Raking(
    List<Margin> margins, @Nullable Formula base, double total, double lowest, double highest)
    implements Formula {
  /** Values that one sentence names. */
  private static final int NAMED = 5;

  Raking {
    margins = List.copyOf(margins);
  }

  @Override
  public Meaning meaning() {
    return Meaning.numbers(parts().stream().map(Formula::meaning).toList());
  }

  @Override
  public List<Formula> parts() {
    List<Formula> parts = new ArrayList<>();
    margins.forEach(margin -> parts.addAll(margin.variables()));
    if (base != null) {
      parts.add(base);
    }
    return parts;
  }

  @Override
  public Answers answers(Respondents respondents) {
    Weighed weighed = weigh(respondents);
    return Answers.ofNumbers(
        respondents.rows(),
        new Answers.RowNumber() {
          @Override
          public double number(int row) {
            return weighed.weights()[row];
          }

          @Override
          public MissingKind missing(int row) {
            return weighed.missing()[row] == null ? MissingKind.SYSTEM : weighed.missing()[row];
          }
        },
        meaning());
  }

  /**
   * Weights with what they were made of.
   *
   * @param before base weight of each row; NaN for who gets none
   * @param weights of each row; NaN for none
   * @param missing why a row has none
   * @param categories by margin, then by row, the place of its category; -1 for none
   * @param trimmed rows whose weight was brought into the range
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on within the package, never compared
  record Weighed(
      double[] before,
      double[] weights,
      @Nullable MissingKind[] missing,
      int[][] categories,
      int rounds,
      int trimmed) {}

  /**
   * Computes the weights.
   *
   * @throws KodebokException if the margins do not fit the respondents, or each other
   */
  Weighed weigh(Respondents respondents) {
    int rows = respondents.rows();
    @Nullable MissingKind[] missing = new MissingKind[rows];
    double[] before = new double[rows];
    Arrays.fill(before, 1);
    int[][] categories = new int[margins.size()][];
    for (int m = 0; m < categories.length; m++) {
      categories[m] = categories(margins.get(m), respondents, missing);
    }
    if (base != null) {
      takeBase(base, respondents, before, missing);
    }
    int weighted = 0;
    for (int row = 0; row < rows; row++) {
      if (missing[row] != null) {
        before[row] = Double.NaN;
      } else {
        weighted++;
      }
    }
    if (weighted == 0) {
      throw new KodebokException(
          DeriveReason.NO_RESPONDENTS,
          "Nobody has an answer to all of the variables to weigh by, so there is nobody to weigh.");
    }
    for (int m = 0; m < categories.length; m++) {
      refuseEmpty(margins.get(m), categories[m], before);
    }
    Cells cells = Cells.of(categories, before, margins);
    Rake rake = Rake.fit(cells.categories, cells.masses, shares());
    if (!rake.converged()) {
      throw new KodebokException(
          DeriveReason.TARGETS_NOT_CONVERGED.with(rake.rounds()),
          "No weights meet all margins, after "
              + rake.rounds()
              + " rounds. Combinations that nobody among the respondents has make it impossible:"
              + " merge categories, or leave a margin out.");
    }
    double[] weights = new double[rows];
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      weights[row] =
          Double.isNaN(before[row]) ? Double.NaN : before[row] * rake.factor(cells.cellOf[row]);
      sum += Double.isNaN(before[row]) ? 0 : weights[row];
    }
    if (!Double.isNaN(total)) {
      for (int row = 0; row < rows; row++) {
        weights[row] *= total / sum;
      }
      sum = total;
    }
    int trimmed = trim(weights, sum / weighted);
    return new Weighed(before, weights, missing, categories, rake.rounds(), trimmed);
  }

  private double[][] shares() {
    return margins.stream().map(Margin::shares).toArray(double[][]::new);
  }

  private static void takeBase(
      Formula base, Respondents respondents, double[] before, @Nullable MissingKind[] missing) {
    Answers answers = RowComputation.numeric(base, base.answers(respondents));
    double[] numbers = answers.numbers();
    for (int row = 0; row < before.length; row++) {
      double number = numbers[answers.place(row)];
      MissingKind kind = answers.at(row).missing();
      if (kind != null || !(number > 0)) {
        missing[row] =
            missing[row] == null ? kind == null ? MissingKind.SYSTEM : kind : missing[row];
      } else {
        before[row] = number;
      }
    }
  }

  /** The place of each row's category among the targets of a margin; -1 for who has none. */
  private static int[] categories(
      Margin margin, Respondents respondents, @Nullable MissingKind[] missing) {
    int rows = respondents.rows();
    List<Answers> answers =
        margin.variables().stream().map(variable -> variable.answers(respondents)).toList();
    int[] categories = new int[rows];
    Map<Long, Integer> known = new HashMap<>();
    long lastKey = -1;
    int last = -1;
    Map<String, Boolean> without = new LinkedHashMap<>();
    for (int row = 0; row < rows; row++) {
      long key = 0;
      MissingKind kind = null;
      for (Answers answer : answers) {
        key = key * answer.values().size() + answer.place(row);
        kind = kind == null ? answer.at(row).missing() : kind;
      }
      if (kind != null) {
        categories[row] = -1;
        missing[row] = missing[row] == null ? kind : missing[row];
        continue;
      }
      if (key != lastKey) {
        Integer found = known.get(key);
        if (found == null) {
          found = category(margin, answers, row);
          known.put(key, found);
          if (found < 0) {
            without.put(shown(answers, row), true);
          }
        }
        lastKey = key;
        last = found;
      }
      categories[row] = last;
    }
    if (!without.isEmpty()) {
      String values = listed(List.copyOf(without.keySet()));
      throw new KodebokException(
          DeriveReason.TARGETS_NOT_COVERED.with(margin.shown(), values),
          "Respondents have values of "
              + margin.shown()
              + " for which there is no target: "
              + values
              + ". Add them, or recode the variable first.");
    }
    return categories;
  }

  private static int category(Margin margin, List<Answers> answers, int row) {
    int found = 0;
    for (Margin.Target target : margin.targets()) {
      boolean all = true;
      for (int i = 0; i < answers.size() && all; i++) {
        all = margin.names(target, i, answers.get(i).at(row));
      }
      if (all) {
        return found;
      }
      found++;
    }
    return -1;
  }

  private static String shown(List<Answers> answers, int row) {
    return String.join(" × ", answers.stream().map(answer -> answer.at(row).code()).toList());
  }

  private static void refuseEmpty(Margin margin, int[] categories, double[] before) {
    boolean[] met = new boolean[margin.targets().size()];
    for (int row = 0; row < categories.length; row++) {
      if (categories[row] >= 0 && !Double.isNaN(before[row])) {
        met[categories[row]] = true;
      }
    }
    List<String> empty = new ArrayList<>();
    for (int i = 0; i < met.length; i++) {
      Margin.Target target = margin.targets().get(i);
      if (!met[i] && target.figure() > 0) {
        empty.add(target.shown());
      }
    }
    if (!empty.isEmpty()) {
      throw new KodebokException(
          DeriveReason.TARGETS_WITHOUT_RESPONDENTS.with(margin.shown(), listed(empty)),
          "There are targets for values of "
              + margin.shown()
              + " that no respondent has, so no weight can meet them: "
              + listed(empty)
              + ". Merge these categories with others, in the targets and in the variable.");
    }
  }

  private static String listed(List<String> values) {
    return values.size() <= NAMED
        ? String.join(", ", values)
        : String.join(", ", values.subList(0, NAMED)) + " and " + (values.size() - NAMED) + " more";
  }

  /**
   * Brings weights into the range and spreads what is cut off evenly over the others, again until
   * none is outside: {@code survey::trimWeights(strict = TRUE)} in R.
   */
  private int trim(double[] weights, double mean) {
    double least = lowest * mean;
    double most = highest * mean;
    boolean[] cut = new boolean[weights.length];
    for (int round = 0; round < Rake.MOST_ROUNDS; round++) {
      double cutOff = 0;
      int others = 0;
      boolean any = false;
      boolean[] outside = new boolean[weights.length];
      for (int row = 0; row < weights.length; row++) {
        double weight = weights[row];
        if (Double.isNaN(weight)) {
          continue;
        }
        double within = Math.min(most, Math.max(least, weight));
        outside[row] = Math.abs(within - weight) > 1e-12 * mean;
        if (outside[row]) {
          cutOff += weight - within;
          weights[row] = within;
          cut[row] = true;
          any = true;
        } else {
          others++;
        }
      }
      if (!any || others == 0) {
        break;
      }
      for (int row = 0; row < weights.length; row++) {
        if (!outside[row] && !Double.isNaN(weights[row])) {
          weights[row] += cutOff / others;
        }
      }
    }
    int trimmed = 0;
    for (boolean one : cut) {
      trimmed += one ? 1 : 0;
    }
    return trimmed;
  }

  /** Respondents who are alike in all margins, taken together. */
  private static final class Cells {
    private final int[] cellOf;
    private final int[][] categories;
    private final double[] masses;

    private Cells(int[] cellOf, int[][] categories, double[] masses) {
      this.cellOf = cellOf;
      this.categories = categories;
      this.masses = masses;
    }

    static Cells of(int[][] categories, double[] before, List<Margin> margins) {
      int[] cellOf = new int[before.length];
      Map<Long, Integer> known = new HashMap<>();
      List<int[]> cells = new ArrayList<>();
      double[] masses = new double[16];
      long lastKey = -1;
      int last = -1;
      for (int row = 0; row < before.length; row++) {
        if (Double.isNaN(before[row])) {
          cellOf[row] = -1;
          continue;
        }
        long key = 0;
        for (int m = 0; m < categories.length; m++) {
          key = key * margins.get(m).targets().size() + categories[m][row];
        }
        if (key != lastKey) {
          Integer found = known.get(key);
          if (found == null) {
            found = cells.size();
            known.put(key, found);
            int[] cell = new int[categories.length];
            for (int m = 0; m < cell.length; m++) {
              cell[m] = categories[m][row];
            }
            cells.add(cell);
            if (found == masses.length) {
              masses = Arrays.copyOf(masses, found * 2);
            }
          }
          lastKey = key;
          last = found;
        }
        cellOf[row] = last;
        masses[last] += before[row];
      }
      int[][] byMargin = new int[categories.length][cells.size()];
      for (int cell = 0; cell < cells.size(); cell++) {
        for (int m = 0; m < byMargin.length; m++) {
          byMargin[m][cell] = cells.get(cell)[m];
        }
      }
      return new Cells(cellOf, byMargin, Arrays.copyOf(masses, cells.size()));
    }
  }
}
