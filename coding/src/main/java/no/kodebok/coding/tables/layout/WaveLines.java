package no.kodebok.coding.tables.layout;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Rounding;
import no.kodebok.coding.tables.WaveComparison;
import no.kodebok.coding.tables.WaveComparison.Change;
import no.kodebok.coding.tables.WaveComparison.Pair;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/** The changes between waves as sentences. */
final class WaveLines {
  private static final double SMALLEST_P = 0.001;

  private final Messages messages;

  WaveLines(Messages messages) {
    this.messages = messages;
  }

  List<String> of(@Nullable WaveComparison waves) {
    List<String> lines = new ArrayList<>();
    if (waves == null) {
      return lines;
    }
    for (Pair pair : waves.pairs()) {
      List<String> changes = new ArrayList<>();
      for (Change change : pair.changes()) {
        Category row = change.row();
        if (row != null) {
          changes.add(row.label() + " " + change("waves.points", change, 1));
        }
      }
      if (pair.mean() != null) {
        changes.add(messages.text("head.mean") + " " + change("waves.mean", pair.mean(), 2));
      }
      lines.add(
          messages.text(
              "waves.line", pair.from().label(), pair.to().label(), String.join("; ", changes)));
    }
    return lines;
  }

  private String change(String key, Change change, int decimals) {
    if (Double.isNaN(change.error())) {
      return messages.text(key + "Alone", signed(change.value(), decimals));
    }
    return messages.text(
        key,
        signed(change.value(), decimals),
        signed(change.interval().low(), decimals),
        signed(change.interval().high(), decimals),
        p(change));
  }

  private String p(Change change) {
    for (Measure test : change.tests().values()) {
      if (test instanceof Measure.Figures(var figures)) {
        OptionalDouble p = figures.getOrDefault("p", OptionalDouble.empty());
        if (p.isPresent()) {
          return p.getAsDouble() < SMALLEST_P
              ? ", p < " + number(SMALLEST_P, 3)
              : ", p = " + number(p.getAsDouble(), 3);
        }
      }
    }
    return "";
  }

  private String signed(double value, int decimals) {
    String shown = number(Math.abs(value), decimals);
    return value < 0 ? "−" + shown : "+" + shown;
  }

  private String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return Rounding.round(value, decimals)
        .map((BigDecimal rounded) -> format.format(rounded))
        .orElse("–");
  }
}
