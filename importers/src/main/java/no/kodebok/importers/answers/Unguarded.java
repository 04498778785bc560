package no.kodebok.importers.answers;

import java.util.regex.Pattern;
import no.kodebok.importers.table.Columns;
import no.kodebok.importers.table.TableContents;

/**
 * Takes the apostrophe away that Kodebok's own tables have before answers that a spreadsheet would
 * run as formulas. Their questionnaire file says that they have it.
 */
final class Unguarded {
  private static final Pattern GUARDED =
      Pattern.compile("'+[\\s\\u00a0]*[=+\\-@＝＋－＠|%].*", Pattern.DOTALL);

  private Unguarded() {}

  static TableContents of(TableContents table) {
    return table.with(
        table.names(),
        table.columns().stream()
            .map(column ->
                Columns.map(
                    column,
                    (value, place) ->
                        GUARDED.matcher(value).matches() ? value.substring(1) : value))
            .toList());
  }
}
