package no.kodebok.exports.figures;

import java.text.NumberFormat;
import java.util.Locale;
import no.kodebok.coding.tables.Rounding;

/** What stands in a cell, exact. */
public sealed interface FigureValue {
  /** Words; empty for nothing. */
  record Words(String text) implements FigureValue {}

  record Whole(long value) implements FigureValue {}

  /** A number with three decimals where it is read, such as a coefficient; NaN if undefined. */
  record Coefficient(double value) implements FigureValue {}

  /** A share, 0–1, read as per cent with one decimal; NaN where the base is empty. */
  record Share(double value) implements FigureValue {}

  FigureValue NOTHING = new Words("");

  /** As a reader sees it in a language; an en dash where it is not defined. */
  static String text(FigureValue value, Locale locale) {
    return switch (value) {
      case Words(String text) -> text;
      case Whole(long whole) -> NumberFormat.getIntegerInstance(locale).format(whole);
      case Coefficient(double number) -> rounded(number, 3, locale, "");
      case Share(double share) -> rounded(100 * share, 1, locale, " %");
    };
  }

  private static String rounded(double number, int decimals, Locale locale, String unit) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return Rounding.round(number, decimals).map(one -> format.format(one) + unit).orElse("–");
  }
}
