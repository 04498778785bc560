package no.kodebok.importers.taguette;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.ImportedProject.Mark;
import no.kodebok.coding.model.ImportedProject.Note;
import no.kodebok.coding.model.ImportedProject.Person;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.coding.model.ImportedProject.Text;
import no.kodebok.coding.model.ImportedProject.Theme;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.database.ForeignDatabase;
import no.kodebok.importers.database.ForeignDatabase.Row;
import no.kodebok.importers.exchange.Losses;
import no.kodebok.importers.exchange.MappedText;
import no.kodebok.importers.exchange.Names;
import no.kodebok.importers.exchange.SourceTexts;
import no.kodebok.importers.passages.Conversation;
import org.jspecify.annotations.Nullable;

/** Makes a project of Taguette's tables: tags are codes, points in their names part the levels. */
final class TaguetteProject {
  private static final Pattern HIGHLIGHT = Pattern.compile("\"highlight_id\":\\s*(\\d+)");
  private static final int DEEPEST = 60;

  private final ForeignDatabase database;
  private final Row project;
  private final ImportedFile file;
  private final FindingLog log;
  private final Losses losses = new Losses();
  private final String mark;
  private final Map<String, Theme> themes = new LinkedHashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Note> memos = new ArrayList<>();

  /** Who marked a passage, and when. */
  private record Done(@Nullable String coder, @Nullable Instant at) {}

  TaguetteProject(ForeignDatabase database, Row project, ImportedFile file, FindingLog log) {
    this.database = database;
    this.project = project;
    this.file = file;
    this.log = log;
    this.mark = "taguette " + project.text("created") + " " + project.text("id") + " ";
  }

  ImportedProject assemble() {
    for (Row tag : database.rows("tags", "id", "project_id", "path", "description")) {
      if (isOurs(tag)) {
        codes.put(tag.text("id"), code(tag));
      }
    }
    List<Text> texts = texts();
    memo(Subject.PROJECT, "", "project", project.text("description"));
    losses.tell(log);
    return new ImportedProject(
        file,
        Names.of(project.text("name")),
        "Taguette",
        List.copyOf(people.values()),
        List.copyOf(themes.values()),
        texts,
        List.of(),
        List.of(),
        memos);
  }

  private boolean isOurs(Row row) {
    return row.text("project_id").equals(project.text("id"));
  }

  /** The key of the code of a tag; what lies above it by its name is made too. */
  private String code(Row tag) {
    String path = Names.of(tag.text("path"));
    String[] parts = path.split("\\.");
    boolean plain = parts.length == 0 || parts.length > DEEPEST;
    String parent = null;
    String at = "";
    List<String> names = plain ? List.of(path) : List.of(parts);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).isBlank() ? "?" : names.get(i).strip();
      at = at.isEmpty() ? name : at + "." + name;
      boolean last = i == names.size() - 1;
      String key = at;
      Theme known = themes.get(at);
      if (known == null || last) {
        themes.put(
            at,
            new Theme(
                known == null ? mark + "tag " + key : known.key(),
                parent,
                name,
                last ? words(tag.text("description")) : "",
                "",
                "",
                "",
                List.of(),
                null));
      }
      parent = Objects.requireNonNull(themes.get(at)).key();
    }
    return String.valueOf(parent);
  }

  private List<Text> texts() {
    Map<String, List<Row>> highlights = new HashMap<>();
    for (Row row : database.rows("highlights", "id", "document_id", "start_offset", "end_offset")) {
      highlights.computeIfAbsent(row.text("document_id"), id -> new ArrayList<>()).add(row);
    }
    Map<String, List<String>> tags = new HashMap<>();
    for (Row row : database.rows("highlight_tags", "highlight_id", "tag_id")) {
      tags.computeIfAbsent(row.text("highlight_id"), id -> new ArrayList<>())
          .add(row.text("tag_id"));
    }
    Map<String, Done> done = done();
    Names names = new Names();
    List<Text> texts = new ArrayList<>();
    for (Row row :
        database.rows("documents", "id", "project_id", "name", "description", "contents")) {
      if (!isOurs(row)) {
        continue;
      }
      String name = Names.of(row.text("name"));
      HtmlText html = HtmlText.of(row.text("contents"));
      MappedText mapped = MappedText.of(html.text().stripTrailing());
      List<Row> marked = highlights.getOrDefault(row.text("id"), List.of());
      Conversation.Reading reading = SourceTexts.read(mapped, null);
      if (reading.text().segments().isEmpty()) {
        log.warning("loss-no-text", name);
        losses.add("loss-codings-without-text", marked.size());
        continue;
      }
      List<Mark> marks = new ArrayList<>();
      for (Row highlight : marked) {
        int length = html.text().stripTrailing().length();
        int start = html.find(highlight.number("start_offset"), false);
        int end = Math.min(length, html.find(highlight.number("end_offset"), true));
        List<String> tagged = tags.getOrDefault(highlight.text("id"), List.of());
        if (start < 0 || end <= start) {
          losses.add("loss-outside-text");
        } else if (tagged.isEmpty()) {
          losses.add("loss-bare-selection");
        } else {
          mark(highlight.text("id"), mapped.range(start, end), tagged, done, marks);
        }
      }
      String key = mark + "document " + row.text("id");
      texts.add(
          new Text(
              key,
              names.unique(name.isEmpty() ? "document " + row.text("id") : name),
              reading.kind(),
              reading.text(),
              "",
              marks));
      memo(Subject.TEXT, key, "document " + row.text("id"), row.text("description"));
    }
    return texts;
  }

  private void mark(
      String id, TextRange range, List<String> tagged, Map<String, Done> done, List<Mark> marks) {
    Done by = done.getOrDefault(id, new Done(null, null));
    for (String tag : tagged) {
      String code = codes.get(tag);
      if (code == null || range.isEmpty()) {
        losses.add("loss-code-missing");
      } else {
        marks.add(new Mark(mark + "highlight " + id + " " + tag, code, range, by.coder(), by.at()));
      }
    }
  }

  /** The last that each highlight was set; Taguette keeps it in its list of commands only. */
  private Map<String, Done> done() {
    Map<String, Done> done = new HashMap<>();
    for (Row row : database.rows("commands", "project_id", "date", "user_login", "payload")) {
      String payload = row.text("payload");
      Matcher matcher = HIGHLIGHT.matcher(payload);
      if (isOurs(row) && payload.contains("highlight_add") && matcher.find()) {
        String login = Names.of(row.text("user_login"));
        String coder =
            login.isEmpty()
                ? null
                : people
                    .computeIfAbsent(login, name -> new Person("taguette user " + name, name))
                    .key();
        done.put(matcher.group(1), new Done(coder, moment(row.text("date"))));
      }
    }
    return done;
  }

  private void memo(Subject subject, String about, String id, String description) {
    String words = words(description);
    if (!words.isEmpty()) {
      memos.add(new Note(mark + "description " + id, subject, about, words, null, null));
    }
  }

  private static String words(String written) {
    return Normalizer.normalize(
            written.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""),
            Normalizer.Form.NFC)
        .strip();
  }

  private static @Nullable Instant moment(String written) {
    try {
      return written.length() < 19
          ? null
          : LocalDateTime.parse(written.substring(0, 19).replace(' ', 'T'))
              .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      // When something was done is worth having, and no reason to turn it down.
      return null;
    }
  }
}
