package no.kodebok.importers.qualcoder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.ImportedProject.Theme;
import no.kodebok.importers.database.ForeignDatabase;
import no.kodebok.importers.database.ForeignDatabase.Row;
import no.kodebok.importers.exchange.Losses;
import no.kodebok.importers.exchange.Names;
import org.jspecify.annotations.Nullable;

/** The codes, and above them the categories, which are codes that nobody codes with. */
final class CodeTree {
  private final ForeignDatabase database;
  private final Memos memos;
  private final Losses losses;
  private final List<Theme> themes = new ArrayList<>();

  CodeTree(ForeignDatabase database, Memos memos, Losses losses) {
    this.database = database;
    this.memos = memos;
    this.losses = losses;
  }

  List<Theme> read() {
    Map<String, Row> categories = new LinkedHashMap<>();
    for (Row row :
        database.rows("code_cat", "catid", "name", "memo", "owner", "date", "supercatid")) {
      categories.put(row.text("catid"), row);
    }
    Set<String> made = new HashSet<>();
    categories.keySet().forEach(id -> category(id, categories, made, new HashSet<>()));
    for (Row row :
        database.rows("code_name", "cid", "name", "memo", "catid", "owner", "date", "color")) {
      String category = row.text("catid");
      theme(
          memos.key("code", row.text("cid")),
          made.contains(category) ? memos.key("category", category) : null,
          row,
          colour(row.text("color")));
    }
    return themes;
  }

  private void category(
      String id, Map<String, Row> categories, Set<String> made, Set<String> above) {
    Row row = categories.get(id);
    // A category in itself is none.
    if (row == null || made.contains(id) || !above.add(id) || above.size() > 60) {
      return;
    }
    String parent = row.text("supercatid");
    category(parent, categories, made, above);
    theme(
        memos.key("category", id),
        made.contains(parent) ? memos.key("category", parent) : null,
        row,
        null);
    losses.add("loss-not-codable");
    made.add(id);
  }

  private void theme(String key, @Nullable String parent, Row row, @Nullable String colour) {
    String name = Names.of(row.text("name"));
    themes.add(
        new Theme(
            key,
            parent,
            name.isEmpty() ? "?" : name,
            Memos.words(row.text("memo")),
            "",
            "",
            "",
            List.of(),
            colour));
  }

  private static @Nullable String colour(String written) {
    String colour = written.strip().toLowerCase(Locale.ROOT);
    return colour.matches("#[0-9a-f]{6}") && !colour.equals("#ffffff") ? colour : null;
  }
}
