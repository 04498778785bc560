package no.kodebok.importers.qualcoder;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.ImportedProject.Mark;
import no.kodebok.coding.model.ImportedProject.Note;
import no.kodebok.coding.model.ImportedProject.Person;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.coding.model.ImportedProject.Text;
import no.kodebok.coding.model.ImportedProject.Theme;
import no.kodebok.coding.model.ImportedProject.Unit;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.database.ForeignDatabase;
import no.kodebok.importers.database.ForeignDatabase.Row;
import no.kodebok.importers.exchange.CountedPassages;
import no.kodebok.importers.exchange.CountedPassages.Passage;
import no.kodebok.importers.exchange.Counting;
import no.kodebok.importers.exchange.Losses;
import no.kodebok.importers.exchange.MappedText;
import no.kodebok.importers.exchange.Names;
import no.kodebok.importers.exchange.SourceTexts;
import no.kodebok.importers.passages.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * Makes a project of QualCoder's tables. Its rows have numbers and no keys: the project's time of
 * making, which no other has, makes them unique.
 */
final class QualcoderProject {
  private final ForeignDatabase database;
  private final ImportedFile file;
  private final FindingLog log;
  private final Losses losses = new Losses();
  private final Row project;
  private final String mark;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Theme> themes = new ArrayList<>();
  private final Map<String, Text> texts = new LinkedHashMap<>();
  private final List<Note> memos = new ArrayList<>();
  private final Map<String, List<String>> textsOfCase = new HashMap<>();

  QualcoderProject(ForeignDatabase database, ImportedFile file, FindingLog log) {
    this.database = database;
    this.file = file;
    this.log = log;
    List<Row> rows = database.rows("project", "date", "memo", "about");
    this.project = rows.isEmpty() ? new Row(Map.of()) : rows.getFirst();
    this.mark = "qualcoder " + project.text("date") + " ";
  }

  ImportedProject assemble() {
    codes();
    texts();
    List<Variable> variables = new ArrayList<>();
    List<Unit> cases = cases(variables);
    memo("project", Subject.PROJECT, "", project.text("memo"), "", "");
    for (Row row : database.rows("journal", "jid", "name", "jentry", "date", "owner")) {
      String words = words(row.text("jentry"));
      String name = Names.of(row.text("name"));
      memo(
          "journal " + row.text("jid"),
          Subject.PROJECT,
          "",
          words.isEmpty() || words.startsWith(name) ? words : name + "\n\n" + words,
          row.text("owner"),
          row.text("date"));
    }
    losses.add("loss-regions", database.rows("code_image", "imid").size());
    losses.add("loss-regions", database.rows("code_av", "avid").size());
    losses.add("loss-graphs", database.rows("graph", "grid").size());
    losses.tell(log);
    return new ImportedProject(
        file,
        "",
        "QualCoder",
        List.copyOf(people.values()),
        themes,
        List.copyOf(texts.values()),
        cases,
        variables,
        memos);
  }

  private String key(String table, String id) {
    return mark + table + " " + id;
  }

  private @Nullable String coder(String owner) {
    String name = Names.of(owner);
    if (name.isEmpty()) {
      return null;
    }
    return people.computeIfAbsent(name, n -> new Person("qualcoder coder " + n, n)).key();
  }

  /** Categories are codes that nobody codes with; they lie above those in them. */
  private void codes() {
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
          key("code", row.text("cid")),
          made.contains(category) ? key("category", category) : null,
          row,
          colour(row.text("color")));
    }
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
    theme(key("category", id), made.contains(parent) ? key("category", parent) : null, row, null);
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
            words(row.text("memo")),
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

  private void texts() {
    Names names = new Names();
    Map<String, List<Row>> codings =
        byFile(
            database.rows(
                "code_text",
                "ctid",
                "cid",
                "fid",
                "seltext",
                "pos0",
                "pos1",
                "owner",
                "date",
                "memo"));
    Map<String, List<Row>> annotations =
        byFile(database.rows("annotation", "anid", "fid", "pos0", "pos1", "memo", "owner", "date"));
    Map<String, List<Row>> ofCases =
        byFile(database.rows("case_text", "id", "caseid", "fid", "pos0", "pos1"));
    for (Row row :
        database.rows("source", "id", "name", "fulltext", "mediapath", "memo", "owner", "date")) {
      String id = row.text("id");
      String name = Names.of(row.text("name"));
      List<Row> coded = codings.getOrDefault(id, List.of());
      String words = row.text("fulltext");
      Conversation.Reading reading =
          words.isBlank() ? null : SourceTexts.read(MappedText.of(words), null);
      if (reading == null || reading.text().segments().isEmpty()) {
        log.warning(row.text("mediapath").isEmpty() ? "loss-no-text" : "media-not-inside", name);
        losses.add("loss-codings-without-text", coded.size());
        continue;
      }
      String key = key("source", id);
      Passages passages =
          new Passages(
              name,
              words,
              coded,
              annotations.getOrDefault(id, List.of()),
              ofCases.getOrDefault(id, List.of()));
      List<Mark> marks = passages.read(key);
      texts.put(
          id,
          new Text(
              key,
              names.unique(name.isEmpty() ? "source " + id : name),
              reading.kind(),
              reading.text(),
              "",
              marks));
      memo(
          "source " + id, Subject.TEXT, key, row.text("memo"), row.text("owner"), row.text("date"));
    }
  }

  private static Map<String, List<Row>> byFile(List<Row> rows) {
    Map<String, List<Row>> byFile = new HashMap<>();
    rows.forEach(row -> byFile.computeIfAbsent(row.text("fid"), id -> new ArrayList<>()).add(row));
    return byFile;
  }

  /** Everything that is placed in one text. */
  private final class Passages {
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> coded;
    private final List<Row> annotations;
    private final MappedText mapped;
    private final List<int @Nullable []> places;

    Passages(String name, String words, List<Row> coded, List<Row> annotations, List<Row> ofCases) {
      this.coded = coded;
      this.annotations = annotations;
      this.mapped = MappedText.of(words);
      rows.addAll(coded);
      rows.addAll(annotations);
      rows.addAll(ofCases);
      CountedPassages counted =
          CountedPassages.of(
              words,
              false,
              rows.stream()
                  .map(row ->
                      new Passage(
                          row.number("pos0"),
                          row.number("pos1"),
                          row.text("seltext").isEmpty() ? null : row.text("seltext")))
                  .toList());
      if (!counted.counting().equals(Counting.STANDARD)) {
        log.note("places-counted-otherwise", name, counted.counting().differences());
      }
      places = counted.places();
    }

    List<Mark> read(String text) {
      List<Mark> marks = new ArrayList<>();
      Set<String> codes = new HashSet<>();
      themes.forEach(theme -> codes.add(theme.key()));
      for (int i = 0; i < rows.size(); i++) {
        int[] place = places.get(i);
        TextRange range = place == null ? null : mapped.range(place[0], place[1]);
        Row row = rows.get(i);
        if (range == null || range.isEmpty()) {
          losses.add("loss-outside-text");
        } else if (i < coded.size()) {
          coding(row, range, codes, marks);
        } else if (i < coded.size() + annotations.size()) {
          String words = words(row.text("memo"));
          losses.add("passage-memo");
          memo(
              "annotation " + row.text("anid"),
              Subject.TEXT,
              text,
              words.isEmpty() ? "" : "«" + range.in(mapped.text()).strip() + "»\n\n" + words,
              row.text("owner"),
              row.text("date"));
        } else if (mapped.text().substring(0, range.start()).isBlank()
            && mapped.text().substring(range.end()).isBlank()) {
          textsOfCase.computeIfAbsent(row.text("caseid"), id -> new ArrayList<>()).add(text);
        } else {
          losses.add("loss-case-passage");
        }
      }
      return marks;
    }

    private void coding(Row row, TextRange range, Set<String> codes, List<Mark> marks) {
      String code = key("code", row.text("cid"));
      if (!codes.contains(code)) {
        losses.add("loss-code-missing");
        return;
      }
      String id =
          row.text("ctid").isEmpty()
              ? row.text("fid")
                  + " "
                  + row.text("cid")
                  + " "
                  + row.text("pos0")
                  + "-"
                  + row.text("pos1")
              : row.text("ctid");
      String key = key("coding", id);
      marks.add(new Mark(key, code, range, coder(row.text("owner")), moment(row.text("date"))));
      memo(
          "coding " + id,
          Subject.CODING,
          key,
          row.text("memo"),
          row.text("owner"),
          row.text("date"));
    }
  }

  private List<Unit> cases(List<Variable> variables) {
    Map<String, Map<String, String>> values = new HashMap<>();
    Map<String, Variable> known = new LinkedHashMap<>();
    for (Row row : database.rows("attribute_type", "name", "memo", "valuetype")) {
      variable(row, known);
    }
    for (Row row : database.rows("attribute", "name", "attr_type", "value", "id")) {
      String name = Names.of(row.text("name"));
      String value = Names.of(row.text("value"));
      if (!value.isEmpty() && known.containsKey(name)) {
        String holder = row.text("attr_type").toLowerCase(Locale.ROOT) + " " + row.text("id");
        values.computeIfAbsent(holder, h -> new LinkedHashMap<>()).put(name, value);
      }
    }
    variables.addAll(known.values());
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
      String key = key("case", id);
      units.add(
          new Unit(
              key,
              names.unique(name.isEmpty() ? "case " + id : name),
              own,
              values.getOrDefault("case " + id, Map.of())));
      memo("case " + id, Subject.CASE, key, row.text("memo"), row.text("owner"), row.text("date"));
    }
    texts.forEach((id, text) -> {
      Map<String, String> own = values.get("file " + id);
      Integer place = byText.get(text.key());
      if (own != null && place == null) {
        units.add(
            new Unit(key("file case", id), names.unique(text.name()), List.of(text.key()), own));
      } else if (own != null && place != null) {
        Unit unit = units.get(place);
        Map<String, String> all = new LinkedHashMap<>(own);
        all.putAll(unit.values());
        units.set(place, new Unit(unit.key(), unit.name(), unit.texts(), all));
      }
    });
    return units;
  }

  private static void variable(Row row, Map<String, Variable> known) {
    String name = Names.of(row.text("name"));
    String memo = words(row.text("memo"));
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

  private void memo(
      String id, Subject subject, String about, String written, String owner, String date) {
    String words = words(written);
    if (!words.isEmpty()) {
      memos.add(new Note(key("memo of", id), subject, about, words, coder(owner), moment(date)));
    }
  }

  private static String words(String written) {
    return Normalizer.normalize(
            written.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""),
            Normalizer.Form.NFC)
        .strip();
  }

  /** QualCoder writes the local time, with a space before the hour. */
  private static @Nullable Instant moment(String written) {
    try {
      return written.length() < 19
          ? null
          : LocalDateTime.parse(written.substring(0, 19).replace(' ', 'T'))
              .atZone(ZoneId.systemDefault())
              .toInstant();
    } catch (DateTimeException e) {
      // When something was done is worth having, and no reason to turn it down.
      return null;
    }
  }
}
