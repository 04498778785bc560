package no.kodebok.coding.tables.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.Mean;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Net;
import no.kodebok.coding.tables.Summary;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import org.jspecify.annotations.Nullable;

/** Lines under a table with the ends of the scale and the means of its columns. */
final class SummaryLines {
  private final Messages messages;
  private final boolean weighted;

  SummaryLines(Messages messages, boolean weighted) {
    this.messages = messages;
    this.weighted = weighted;
  }

  /**
   * Where a figure of a summary stands.
   *
   * @param summary of the variable in whose columns it stands
   * @param column null is the total
   */
  record Place(Summary summary, @Nullable Category column, long base) {}

  /**
   * The lines.
   *
   * @param places from the left; empty where a line has nothing to say
   */
  List<Line> of(List<Optional<Place>> places) {
    List<Line> lines = new ArrayList<>();
    for (Net.Kind kind : Net.Kind.values()) {
      add(lines, "head." + kind.id(), places, place -> net(place, kind));
    }
    add(lines, "head.mean", places, place -> mean(place).map(m -> measured(m, m.value())));
    add(lines, "head.deviation", places, place -> mean(place).map(m -> measured(m, m.deviation())));
    return lines;
  }

  private void add(
      List<Line> lines,
      String label,
      List<Optional<Place>> places,
      Function<Place, Optional<Figure>> figure) {
    List<Figure> figures = new ArrayList<>(Collections.nCopies(places.size(), new Figure.Blank()));
    boolean any = false;
    for (int i = 0; i < figures.size(); i++) {
      Optional<Figure> found = places.get(i).flatMap(figure);
      any |= found.isPresent();
      figures.set(i, found.orElseGet(Figure.Blank::new));
    }
    if (any) {
      lines.add(new Line(Kind.SUMMARY, messages.text(label), figures));
    }
  }

  private Optional<Figure> net(Place place, Net.Kind kind) {
    return place.summary().nets().stream()
        .filter(net -> net.kind() == kind && Objects.equals(net.column(), place.column()))
        .map(net ->
            (Figure) new Figure.Percent(net.percent(), net.count(), weighted ? 0 : place.base()))
        .findFirst();
  }

  private static Optional<Mean> mean(Place place) {
    return place.summary().means().stream()
        .filter(mean -> Objects.equals(mean.column(), place.column()))
        .findFirst();
  }

  private static Figure measured(Mean mean, double value) {
    return new Figure.Measured(value, MeansLayout.decimals(mean.value()));
  }
}
