package no.kodebok.importers.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.table.AllRows;
import no.kodebok.importers.table.TableFormat;

/** The rows of one sheet of a form, by their headings. */
record FormSheet(List<Map<String, String>> rows) {
  FormSheet {
    rows = List.copyOf(rows);
  }

  /** The sheet of this name; one without rows where there is none. */
  static FormSheet of(TableFormat format, ImportFile file, String name, FindingLog log) {
    String sheet =
        format.sheets(file).stream().filter(s -> s.equalsIgnoreCase(name)).findFirst().orElse(null);
    List<AllRows.Row> all = sheet == null ? List.of() : AllRows.of(format, file, sheet, log);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      Map<String, String> row = new HashMap<>();
      List<String> headings = all.getFirst().cells();
      for (int column = 0; column < headings.size(); column++) {
        String heading = headings.get(column).strip();
        int colon = heading.indexOf(':');
        // Only a language keeps its letters: "label::Norsk (nb)".
        String key =
            colon < 0
                ? heading.toLowerCase(Locale.ROOT)
                : heading.substring(0, colon).toLowerCase(Locale.ROOT)
                    + "::"
                    + heading.substring(colon).replaceFirst("^:+", "").strip();
        row.putIfAbsent(key, all.get(i).cell(column).strip());
      }
      rows.add(row);
    }
    return new FormSheet(rows);
  }

  /** The first heading that a label may stand under, in this language before others. */
  String labelHeading(String language) {
    List<String> headings =
        rows.isEmpty()
            ? List.of()
            : rows.getFirst().keySet().stream()
                .filter(key -> key.equals("label") || key.startsWith("label::"))
                .sorted()
                .toList();
    return headings.stream()
        .filter(key -> !language.isEmpty() && key.equalsIgnoreCase("label::" + language))
        .findFirst()
        .orElse(headings.contains("label") || headings.isEmpty() ? "label" : headings.getFirst());
  }
}
