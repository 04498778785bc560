package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingKind;
import org.jspecify.annotations.Nullable;

/** Computes a number from the numbers of several formulas. */
final class RowComputation {
  private final Meaning meaning;
  private final Arithmetic arithmetic;
  private final List<Answers> parts;
  private final double[][] numbers;
  private final double[] row;

  private RowComputation(Meaning meaning, Arithmetic arithmetic, List<Answers> parts) {
    this.meaning = meaning;
    this.arithmetic = arithmetic;
    this.parts = parts;
    this.numbers = parts.stream().map(Answers::numbers).toArray(double[][]::new);
    this.row = new double[parts.size()];
  }

  /** A number of numbers, of which one is NaN where an answer is missing. */
  interface Arithmetic {
    /** The number; NaN where there is none. */
    double of(double[] numbers);
  }

  /**
   * The number for every row.
   *
   * @throws KodebokException if an answer is no number
   */
  static Answers of(
      Respondents respondents, List<Formula> formulas, Meaning meaning, Arithmetic arithmetic) {
    List<Answers> parts = new ArrayList<>();
    for (Formula formula : formulas) {
      parts.add(numeric(formula, formula.answers(respondents)));
    }
    RowComputation computation = new RowComputation(meaning, arithmetic, parts);
    Answers shared = computation.shared();
    return shared != null
        ? computation.onceForEachValue(shared)
        : Answers.ofNumbers(
            respondents.rows(),
            new Answers.RowNumber() {
              @Override
              public double number(int at) {
                return computation.number(at);
              }

              @Override
              public MissingKind missing(int at) {
                return computation.missing(at);
              }
            },
            meaning);
  }

  /** The answers of a formula, each of which is a number or missing. */
  static Answers numeric(Formula formula, Answers answers) {
    long[] counts = answers.counts();
    for (int i = 0; i < counts.length; i++) {
      Given given = answers.values().get(i);
      if (counts[i] > 0 && given.answered() && Double.isNaN(given.number())) {
        String name =
            formula.inputs().isEmpty() ? given.code() : formula.inputs().getFirst().name();
        throw new KodebokException(
            DeriveReason.NOT_A_NUMBER.with(name, given.code()),
            "\""
                + name
                + "\" has the value \""
                + given.code()
                + "\", which is not a number. Recode it first, or use another variable.");
      }
    }
    return answers;
  }

  /** One whose places all the others share, where all depend on the same variable. */
  private @Nullable Answers shared() {
    Answers first = null;
    for (Answers part : parts) {
      if (part.constant()) {
        continue;
      }
      if (first == null) {
        first = part;
      } else if (!first.together(part) || first.values().size() != part.values().size()) {
        return null;
      }
    }
    return first == null ? parts.getFirst() : first;
  }

  private Answers onceForEachValue(Answers shared) {
    List<Given> values = new ArrayList<>();
    for (int value = 0; value < shared.values().size(); value++) {
      for (int part = 0; part < row.length; part++) {
        row[part] = numbers[part][parts.get(part).constant() ? 0 : value];
      }
      double number = arithmetic.of(row);
      MissingKind missing = MissingKind.SYSTEM;
      for (Answers part : parts) {
        MissingKind kind = part.values().get(part.constant() ? 0 : value).missing();
        if (kind != null) {
          missing = kind;
          break;
        }
      }
      values.add(Double.isFinite(number) ? Given.number(number) : meaning.none(missing));
    }
    return shared.map(values);
  }

  private double number(int at) {
    for (int part = 0; part < row.length; part++) {
      row[part] = numbers[part][parts.get(part).place(at)];
    }
    return arithmetic.of(row);
  }

  /** The kind of the first answer that is missing; what cannot be computed is system missing. */
  private MissingKind missing(int at) {
    for (Answers part : parts) {
      MissingKind kind = part.at(at).missing();
      if (kind != null) {
        return kind;
      }
    }
    return MissingKind.SYSTEM;
  }
}
