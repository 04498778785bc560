package no.kodebok.coding.tables.layout;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.ColumnTest;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.MeansTable.MeanBlock;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Rounding;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.Measure;

/**
 * The main statistics of a table as sentences. The others are in the data formats, and here where
 * somebody chose them.
 */
public final class StatisticsLines {
  private static final double SMALLEST_P = 0.001;
  private static final int MOST_ROWS = 10;

  /** What every cross table has, also one of a census, unless less was asked for. */
  private static final List<Statistic> COMMON =
      List.of(Statistic.PHI, Statistic.CONTINGENCY_COEFFICIENT, Statistic.LAMBDA);

  private static final List<Statistic> COEFFICIENTS =
      List.of(
          Statistic.PHI,
          Statistic.CONTINGENCY_COEFFICIENT,
          Statistic.GAMMA,
          Statistic.TAU_B,
          Statistic.TAU_C,
          Statistic.SPEARMAN,
          Statistic.PEARSON);

  private final Messages messages;
  private final NumberFormat format;

  private StatisticsLines(Messages messages) {
    this.messages = messages;
    this.format = NumberFormat.getNumberInstance(messages.language().locale());
  }

  /** One line for each column variable that has statistics. */
  public static List<String> of(Table table, Messages messages) {
    StatisticsLines lines = new StatisticsLines(messages);
    List<String> all = new ArrayList<>();
    switch (table) {
      case CrossTable cross -> {
        all.addAll(lines.of(cross));
        all.addAll(new WaveLines(messages).of(cross.waves()));
      }
      case MeansTable means -> {
        all.addAll(lines.of(means));
        all.addAll(new WaveLines(messages).of(means.waves()));
      }
      case BatteryTable battery -> all.addAll(lines.of(battery));
      case FrequencyTable frequency -> {}
      case SetTable set -> {
        all.addAll(lines.of(set));
        all.addAll(new WaveLines(messages).of(set.waves()));
      }
    }
    return all;
  }

  private List<String> of(MeansTable table) {
    List<String> lines = new ArrayList<>();
    for (MeanBlock block : table.blocks()) {
      if (block.statistics() != null) {
        String line = String.join(", ", parts(block.statistics()));
        if (!line.isEmpty()) {
          lines.add(table.blocks().size() == 1 ? line : block.variable().label() + ": " + line);
        }
      }
    }
    return lines;
  }

  private List<String> of(BatteryTable table) {
    String line = String.join(", ", parts(table.statistics()));
    return line.isEmpty() ? List.of() : List.of(line);
  }

  private List<String> of(SetTable table) {
    List<String> lines = new ArrayList<>();
    String line = String.join(", ", parts(table.statistics()));
    if (!line.isEmpty()) {
      lines.add(line);
    }
    for (SetTable.SetBlock block : table.blocks()) {
      differences(block.variable().label(), block.tests(), table.adjustment())
          .ifPresent(lines::add);
    }
    return lines;
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
      differences(block.variable().label(), block.summary().tests(), table.adjustment())
          .ifPresent(lines::add);
    }
    return lines;
  }

  /** The columns that differ, row by row. */
  private Optional<String> differences(
      String variable, List<ColumnTest> tests, Adjustment adjustment) {
    SequencedMap<String, List<String>> byRow = new LinkedHashMap<>();
    for (ColumnTest test : tests) {
      if (test.differs()) {
        boolean firstIsMore = test.test().z() > 0;
        String more = (firstIsMore ? test.first() : test.second()).label();
        String less = (firstIsMore ? test.second() : test.first()).label();
        byRow
            .computeIfAbsent(test.row().label(), row -> new ArrayList<>())
            .add(more + " > " + less);
      }
    }
    if (byRow.isEmpty()) {
      return Optional.empty();
    }
    List<String> rows = new ArrayList<>();
    byRow.forEach((row, pairs) -> rows.add(row + ": " + String.join(", ", pairs)));
    String shown =
        String.join("; ", rows.subList(0, Math.min(rows.size(), MOST_ROWS)))
            + (rows.size() > MOST_ROWS ? " …" : "");
    return Optional.of(
        messages.text(
            "statistic.columns", variable, messages.text("adjustment." + adjustment.id()), shown));
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
    for (Statistic statistic : List.of(Statistic.RAO_SCOTT, Statistic.ANOVA, Statistic.WELCH)) {
      if (statistics.get(statistic) instanceof Measure.Figures(var values)) {
        parts.add(
            messages.text(
                "statistic." + statistic.id(),
                number(figure(values, "f"), 2),
                df(figure(values, "df1")),
                df(figure(values, "df2")),
                p(figure(values, "p"))));
      }
    }
    if (statistics.get(Statistic.KRUSKAL_WALLIS) instanceof Measure.Figures(var values)) {
      parts.add(
          messages.text(
              "statistic.kruskalWallis",
              number(figure(values, "h"), 2),
              number(figure(values, "df"), 0),
              p(figure(values, "p"))));
    }
    if (statistics.get(Statistic.T_TEST) instanceof Measure.Figures(var values)) {
      parts.add(
          messages.text(
              "statistic.tTest",
              number(figure(values, "t"), 2),
              df(figure(values, "df")),
              p(figure(values, "p"))));
    }
    if (statistics.get(Statistic.MANN_WHITNEY) instanceof Measure.Figures(var values)) {
      parts.add(
          messages.text(
              "statistic.mannWhitney",
              df(figure(values, "u")),
              number(figure(values, "z"), 2),
              p(figure(values, "p"))));
    }
    for (Statistic statistic :
        List.of(Statistic.MC_NEMAR, Statistic.FRIEDMAN, Statistic.COCHRAN_Q)) {
      if (statistics.get(statistic) instanceof Measure.Figures(var values)) {
        parts.add(
            messages.text(
                "statistic." + statistic.id(),
                number(figure(values, "value"), 2),
                number(figure(values, "df"), 0),
                p(figure(values, "p"))));
      }
    }
    if (statistics.get(Statistic.CRONBACH_ALPHA) instanceof Measure.Single(double value)) {
      parts.add(messages.text("statistic.cronbachAlpha", number(OptionalDouble.of(value), 2)));
    }
    if (!statistics.keySet().containsAll(COMMON)) {
      parts.addAll(chosen(statistics));
    }
    return parts;
  }

  /** What is said only where it was asked for by name. */
  private List<String> chosen(SequencedMap<Statistic, Measure> statistics) {
    List<String> parts = new ArrayList<>();
    for (Statistic statistic : List.of(Statistic.LIKELIHOOD_RATIO, Statistic.LINEAR_BY_LINEAR)) {
      if (statistics.get(statistic) instanceof Measure.Figures(var values)) {
        parts.add(
            messages.text(
                "statistic." + statistic.id(),
                number(figure(values, "value"), 2),
                number(figure(values, "df"), 0),
                p(figure(values, "p"))));
      }
    }
    for (Statistic statistic : COEFFICIENTS) {
      OptionalDouble value =
          switch (statistics.getOrDefault(statistic, new Measure.Undefined())) {
            case Measure.Single(double only) -> OptionalDouble.of(only);
            case Measure.Figures(var values) -> figure(values, "value");
            case Measure.Undefined() -> OptionalDouble.empty();
          };
      if (value.isPresent()) {
        parts.add(messages.text("statistic." + statistic.id(), number(value, 2)));
      }
    }
    for (Statistic statistic : List.of(Statistic.SOMERS_D, Statistic.LAMBDA)) {
      if (statistics.get(statistic) instanceof Measure.Figures(var values)) {
        parts.add(
            messages.text(
                "statistic." + statistic.id(),
                number(figure(values, "rowDependent"), 2),
                number(figure(values, "columnDependent"), 2)));
      }
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

  /** Whole where it is, else with a decimal. */
  private String df(OptionalDouble df) {
    return number(df, df.isPresent() && df.getAsDouble() != Math.rint(df.getAsDouble()) ? 1 : 0);
  }

  private String number(OptionalDouble value, int decimals) {
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(
        Rounding.round(value.orElse(Double.NaN), decimals).orElse(BigDecimal.ZERO));
  }
}
