package no.kodebok.coding.tables;

import java.util.BitSet;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Says who is counted: those that the filter keeps and that have a weight. */
final class Populations {
  private Populations() {}

  /**
   * The respondents who are counted.
   *
   * @throws KodebokException if there is nobody
   */
  static Population of(
      TableRequest request,
      Questionnaire base,
      JoinedColumns columns,
      @Nullable Condition filter,
      @Nullable Field weight,
      @Nullable Field frequency) {
    int rows = columns.rows();
    if (rows == 0 && CodeFields.isOf(base)) {
      throw new KodebokException(
          TableReason.NO_WORDS,
          "Nobody's words are in the project: no text belongs to a case. Tie the texts to cases, "
              + "and code them.");
    }
    if (rows == 0) {
      throw new KodebokException(
          TableReason.NO_RESPONDENTS.with(base.name()),
          "\"" + base.name() + "\" has no respondents yet. Import answers first.");
    }
    Weighting weighting = Weighting.none();
    if (weight != null) {
      weighting = Weighting.sampling(weight, columns.column(weight), rows);
    } else if (frequency != null) {
      weighting = Weighting.frequency(frequency, columns.column(frequency), rows);
    }
    BitSet counted = new BitSet(rows);
    counted.set(0, rows);
    if (filter != null) {
      counted = filter.matching(columns);
      if (counted.isEmpty()) {
        throw new KodebokException(
            TableReason.FILTER_KEEPS_NOBODY.with(String.valueOf(request.filter()), rows),
            "The filter \""
                + request.filter()
                + "\" keeps nobody of "
                + rows
                + ". Check the values it compares with.");
      }
    }
    int passed = counted.cardinality();
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      if (weighting.times(row) == 0) {
        counted.clear(row);
      }
    }
    if (counted.isEmpty()) {
      Field used = weight == null ? frequency : weight;
      throw new KodebokException(
          TableReason.NO_USABLE_WEIGHT.with(used == null ? "" : used.variable().name(), passed),
          "Nobody has a usable weight: \""
              + (used == null ? "" : used.variable().name())
              + "\" is missing, zero or negative for all "
              + passed
              + ". Choose another variable.");
    }
    return new Population(
        columns, counted, weighting, passed, rows, passed - counted.cardinality());
  }
}
