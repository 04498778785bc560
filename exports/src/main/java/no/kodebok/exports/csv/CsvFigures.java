package no.kodebok.exports.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.exports.figures.FigureValue;

/** Exact figures of a table, with the decimal mark that the spreadsheets of the language expect. */
final class CsvFigures {
  private final char mark;

  CsvFigures(Language language) {
    mark = language == Language.EN ? '.' : ',';
  }

  /**
   * The figure; nothing where it is not defined, and a full stop where it is kept back. Percents
   * are 0–100.
   */
  String of(Figure figure) {
    return switch (figure) {
      case Figure.Blank blank -> "";
      case Figure.Suppressed suppressed -> ".";
      case Figure.Count(long value) -> String.valueOf(value);
      case Figure.Weighted(double value) -> number(value);
      case Figure.Measured(double value, int decimals) -> number(value);
      case Figure.Percent percent -> number(percent.value());
    };
  }

  /** An exact number; shares 0–1. */
  String of(FigureValue value) {
    return switch (value) {
      case FigureValue.Words(String words) -> words;
      case FigureValue.Whole(long whole) -> String.valueOf(whole);
      case FigureValue.Coefficient(double coefficient) -> number(coefficient);
      case FigureValue.Share(double share) -> number(share);
    };
  }

  private String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value, MathContext.DECIMAL64)
            .stripTrailingZeros()
            .toPlainString()
            .replace('.', mark)
        : "";
  }
}
