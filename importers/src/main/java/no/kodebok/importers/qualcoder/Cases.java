package no.kodebok.importers.qualcoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.coding.model.ImportedProject.Text;
import no.kodebok.coding.model.ImportedProject.Unit;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.importers.database.ForeignDatabase;
import no.kodebok.importers.database.ForeignDatabase.Row;
import no.kodebok.importers.exchange.Losses;
import no.kodebok.importers.exchange.Names;

/** The cases, and the attributes of cases and files. */
final class Cases {
  private final ForeignDatabase database;
  private final Memos memos;
  private final Losses losses;
  private final Map<String, Variable> known = new LinkedHashMap<>();

  Cases(ForeignDatabase database, Memos memos, Losses losses) {
    this.database = database;
    this.memos = memos;
    this.losses = losses;
  }

  /**
   * The cases.
   *
   * @param texts by their numbers
   * @param textsOfCase by the number of a case, the keys of the texts that are wholly its
   */
  List<Unit> read(Map<String, Text> texts, Map<String, List<String>> textsOfCase) {
    Map<String, Map<String, String>> values = new HashMap<>();
    for (Row row : database.rows("attribute_type", "name", "memo", "valuetype")) {
      variable(row);
    }
    for (Row row : database.rows("attribute", "name", "attr_type", "value", "id")) {
      String name = Names.of(row.text("name"));
      String value = Names.of(row.text("value"));
      if (!value.isEmpty() && known.containsKey(name)) {
        String holder = row.text("attr_type").toLowerCase(Locale.ROOT) + " " + row.text("id");
        values.computeIfAbsent(holder, h -> new LinkedHashMap<>()).put(name, value);
      }
    }
    Names names = new Names();
    List<Unit> units = new ArrayList<>();
    Map<String, Integer> byText = new HashMap<>();
    for (Row row : database.rows("cases", "caseid", "name", "memo", "owner", "date")) {
      String id = row.text("caseid");
      List<String> own = new ArrayList<>();
      for (String text : textsOfCase.getOrDefault(id, List.of())) {
        if (byText.putIfAbsent(text, units.size()) == null) {
          own.add(text);
        } else {
          losses.add("loss-second-case");
        }
      }
      String name = Names.of(row.text("name"));
      String key = memos.key("case", id);
      units.add(
          new Unit(
              key,
              names.unique(name.isEmpty() ? "case " + id : name),
              own,
              values.getOrDefault("case " + id, Map.of())));
      memos.add(
          "case " + id, Subject.CASE, key, row.text("memo"), row.text("owner"), row.text("date"));
    }
    texts.forEach((id, text) -> {
      Map<String, String> own = values.get("file " + id);
      Integer place = byText.get(text.key());
      if (own != null && place == null) {
        units.add(
            new Unit(
                memos.key("file case", id), names.unique(text.name()), List.of(text.key()), own));
      } else if (own != null && place != null) {
        Unit unit = units.get(place);
        Map<String, String> all = new LinkedHashMap<>(own);
        all.putAll(unit.values());
        units.set(place, new Unit(unit.key(), unit.name(), unit.texts(), all));
      }
    });
    return units;
  }

  /** The attributes; known once the cases are read. */
  List<Variable> variables() {
    return List.copyOf(known.values());
  }

  private void variable(Row row) {
    String name = Names.of(row.text("name"));
    String memo = Memos.words(row.text("memo"));
    Scale scale =
        row.text("valuetype").toLowerCase(Locale.ROOT).startsWith("num")
            ? Scale.INTERVAL
            : Scale.NOMINAL;
    if (!name.isEmpty()) {
      known.putIfAbsent(
          name,
          new Variable(
              Ids.next(),
              name,
              name,
              memo.isEmpty() ? null : memo,
              scale,
              null,
              List.of(),
              List.of(),
              null));
    }
  }
}
