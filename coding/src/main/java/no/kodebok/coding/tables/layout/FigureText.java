package no.kodebok.coding.tables.layout;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Rounding;

/**
 * Figures as a reader sees them: integer percents, a decimal for sums of weights, numbers grouped
 * as the language does, and an en dash for none.
 */
public final class FigureText {
  private static final String NONE = "–";

  private final NumberFormat whole;
  private final NumberFormat decimal;

  public FigureText(Language language) {
    whole = NumberFormat.getIntegerInstance(language.locale());
    decimal = NumberFormat.getNumberInstance(language.locale());
    decimal.setMinimumFractionDigits(1);
    decimal.setMaximumFractionDigits(1);
  }

  public String of(Figure figure) {
    return switch (figure) {
      case Figure.Blank blank -> "";
      case Figure.Count(long value) -> value == 0 ? NONE : whole.format(value);
      case Figure.Weighted(double value) -> value == 0 ? NONE : weighted(value);
      case Figure.Measured(double value, int decimals) -> measured(value, decimals);
      case Figure.Percent percent -> percent(percent);
    };
  }

  private String weighted(double value) {
    return Rounding.round(value, 1).map(decimal::format).orElse(NONE);
  }

  private String measured(double value, int decimals) {
    NumberFormat format = (NumberFormat) decimal.clone();
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return Rounding.round(value, decimals).map(format::format).orElse(NONE);
  }

  private String percent(Figure.Percent percent) {
    Optional<BigDecimal> rounded = percent.rounded(0);
    // A share that only rounds to nothing is somebody after all.
    String shown = rounded.isEmpty() || percent.value() == 0 ? NONE : whole.format(rounded.get());
    return percent.letters().isEmpty() ? shown : shown + " " + percent.letters();
  }
}
