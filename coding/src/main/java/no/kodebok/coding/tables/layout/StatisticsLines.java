package no.kodebok.coding.tables.layout;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Rounding;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.statistics.Measure;

/** The main statistics of a cross table as sentences; the others are in the data formats. */
public final class StatisticsLines {
  private static final double SMALLEST_P = 0.001;

  private final Messages messages;
  private final NumberFormat format;

  private StatisticsLines(Messages messages) {
    this.messages = messages;
    this.format = NumberFormat.getNumberInstance(messages.language().locale());
  }

  /** One line for each column variable that has statistics. */
  public static List<String> of(Table table, Messages messages) {
    return table instanceof CrossTable cross ? new StatisticsLines(messages).of(cross) : List.of();
  }

  private List<String> of(CrossTable table) {
    List<String> lines = new ArrayList<>();
    for (ColumnBlock block : table.blocks()) {
      SequencedMap<Statistic, Measure> statistics = block.statistics();
      if (statistics != null) {
        List<String> parts = parts(statistics);
        if (!parts.isEmpty()) {
          String line = String.join(", ", parts);
          lines.add(table.blocks().size() == 1 ? line : block.variable().label() + ": " + line);
        }
      }
    }
    return lines;
  }

  private List<String> parts(SequencedMap<Statistic, Measure> statistics) {
    List<String> parts = new ArrayList<>();
    if (statistics.get(Statistic.CHI_SQUARE) instanceof Measure.Figures(var values)) {
      parts.add(
          messages.text(
              "statistic.chiSquare",
              number(figure(values, "value"), 2),
              number(figure(values, "df"), 0),
              p(figure(values, "p"))));
    }
    if (statistics.get(Statistic.FISHER) instanceof Measure.Figures(var values)) {
      parts.add(messages.text("statistic.fisher", p(figure(values, "p"))));
    }
    if (statistics.get(Statistic.CRAMERS_V) instanceof Measure.Single(double value)) {
      parts.add(messages.text("statistic.cramersV", number(OptionalDouble.of(value), 2)));
    }
    return parts;
  }

  private static OptionalDouble figure(SequencedMap<String, OptionalDouble> values, String name) {
    return values.getOrDefault(name, OptionalDouble.empty());
  }

  private String p(OptionalDouble p) {
    return p.isPresent() && p.getAsDouble() < SMALLEST_P
        ? "p < " + number(OptionalDouble.of(SMALLEST_P), 3)
        : "p = " + number(p, 3);
  }

  private String number(OptionalDouble value, int decimals) {
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(
        Rounding.round(value.orElse(Double.NaN), decimals).orElse(BigDecimal.ZERO));
  }
}
