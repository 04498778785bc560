package no.kodebok.importers.dataset;

import no.kodebok.coding.model.Column;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.characters.Invisible;
import no.kodebok.importers.table.Columns;

/** Reads a column's texts, and tells what could not be read or was cleaned. */
public final class TextReading {
  private static final int SHOWN = 40;

  private TextReading() {}

  /** The column of a text variable, decoded and cleaned. */
  public static Column column(String name, TextColumn raw, RawText text, FindingLog log) {
    return cleaned(name, raw.column(text::decode), log);
  }

  /** The column of decoded texts, cleaned. */
  public static Column cleaned(String name, Column texts, FindingLog log) {
    Column decoded =
        Columns.map(
            texts, (value, place) -> value.replace("\r\n", "\n").replace('\r', '\n').strip());
    int[] first = Columns.firstRows(decoded);
    return Columns.map(
        decoded,
        (value, place) -> {
          String clean = Invisible.cleanField(value);
          int row = first[place] + 1;
          if (!clean.equals(value)) {
            log.change("field-cleaned", row, name, shortened(value), shortened(clean));
          }
          if (clean.indexOf(0xFFFD) >= 0) {
            log.warningAt("undecodable", null, row, name, shortened(clean));
          }
          return clean;
        });
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
