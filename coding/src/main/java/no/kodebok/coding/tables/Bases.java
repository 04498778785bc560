package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import no.kodebok.coding.model.MissingKind;
import org.jspecify.annotations.Nullable;

/** Counts who was asked, who answered and who is in the percents. */
final class Bases {
  private final Material material;

  Bases(Material material) {
    this.material = material;
  }

  /** The base of one variable; {@code margin} is its cube alone. */
  Base ofVariable(Dimension dimension, CellCube margin) {
    CellCube valid = margin.keep(0, Category::inBase);
    return new Base(
        asked(dimension, margin),
        margin.keep(0, Shares::recorded).count(),
        valid.count(),
        missing(dimension, margin),
        valid.weighted(),
        valid.effective(),
        material.population().excludedByWeight());
  }

  /**
   * The base of two variables together.
   *
   * @param cube rows by columns
   */
  Base ofPair(Dimension row, Dimension column, CellCube cube) {
    Base rowBase = ofVariable(row, cube.margin(0));
    CellCube rowValid = cube.keep(0, Category::inBase);
    CellCube valid = rowValid.keep(1, Category::inBase);
    List<MissingCount> missing = new ArrayList<>(rowBase.missing());
    missing.addAll(missing(column, rowValid.margin(1)));
    return new Base(
        rowBase.asked(),
        rowBase.answered(),
        valid.count(),
        missing,
        valid.weighted(),
        valid.effective(),
        rowBase.excludedByWeight());
  }

  private long asked(Dimension dimension, CellCube margin) {
    @Nullable BitSet routed = material.routed().get(dimension.field());
    if (routed != null) {
      return material.population().respondents(routed);
    }
    return margin.keep(0, category -> category.missing() != MissingKind.NOT_ASKED).count();
  }

  private static List<MissingCount> missing(Dimension dimension, CellCube margin) {
    double all = margin.keep(0, Shares::asked).weighted();
    List<MissingCount> missing = new ArrayList<>();
    for (int i = 0; i < dimension.categories().size(); i++) {
      Category category = dimension.categories().get(i);
      MissingKind kind = category.missing();
      if (kind != null && !category.inBase() && margin.count(i) > 0) {
        missing.add(
            new MissingCount(
                dimension.field().variable().name(),
                category.code(),
                kind,
                category.label(),
                margin.count(i),
                margin.weighted(i),
                Shares.asked(category) ? Shares.percent(margin.weighted(i), all) : Double.NaN));
      }
    }
    return missing;
  }
}
