package no.kodebok.importers.qualcoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.ImportedProject.Mark;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.coding.model.ImportedProject.Text;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.database.ForeignDatabase;
import no.kodebok.importers.database.ForeignDatabase.Row;
import no.kodebok.importers.exchange.Counting;
import no.kodebok.importers.exchange.Losses;
import no.kodebok.importers.exchange.MappedText;
import no.kodebok.importers.exchange.Names;
import no.kodebok.importers.exchange.SourceTexts;
import no.kodebok.importers.passages.Conversation;

/** The texts with what is placed in them. */
final class Texts {
  private final ForeignDatabase database;
  private final Memos memos;
  private final Losses losses;
  private final FindingLog log;
  private final Set<String> codes;
  private final Map<String, Text> texts = new LinkedHashMap<>();
  private final Map<String, List<String>> textsOfCase = new HashMap<>();

  /**
   * Begins with no texts.
   *
   * @param codes the keys of the codes that there are
   */
  Texts(ForeignDatabase database, Memos memos, Losses losses, FindingLog log, Set<String> codes) {
    this.database = database;
    this.memos = memos;
    this.losses = losses;
    this.log = log;
    this.codes = codes;
  }

  /** The texts by their numbers. */
  Map<String, Text> read() {
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
      String key = memos.key("source", id);
      PlacedRows placed =
          new PlacedRows(
              words,
              coded,
              annotations.getOrDefault(id, List.of()),
              ofCases.getOrDefault(id, List.of()));
      if (!placed.counting().equals(Counting.STANDARD)) {
        log.note("places-counted-otherwise", name, placed.counting().differences());
      }
      List<Mark> marks = marks(key, placed);
      texts.put(
          id,
          new Text(
              key,
              names.unique(name.isEmpty() ? "source " + id : name),
              reading.kind(),
              reading.text(),
              "",
              marks));
      memos.add(
          "source " + id, Subject.TEXT, key, row.text("memo"), row.text("owner"), row.text("date"));
    }
    return texts;
  }

  /** By the number of a case, the keys of the texts that are wholly its; known once read. */
  Map<String, List<String>> textsOfCase() {
    return textsOfCase;
  }

  private static Map<String, List<Row>> byFile(List<Row> rows) {
    Map<String, List<Row>> byFile = new HashMap<>();
    rows.forEach(row -> byFile.computeIfAbsent(row.text("fid"), id -> new ArrayList<>()).add(row));
    return byFile;
  }

  private List<Mark> marks(String text, PlacedRows placed) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      TextRange range = placed.range(i);
      Row row = placed.row(i);
      if (range == null) {
        losses.add("loss-outside-text");
      } else if (placed.isCoding(i)) {
        coding(row, range, marks);
      } else if (placed.isAnnotation(i)) {
        annotation(row, text, placed.words(range));
      } else if (placed.isWhole(range)) {
        textsOfCase.computeIfAbsent(row.text("caseid"), id -> new ArrayList<>()).add(text);
      } else {
        losses.add("loss-case-passage");
      }
    }
    return marks;
  }

  private void coding(Row row, TextRange range, List<Mark> marks) {
    String code = memos.key("code", row.text("cid"));
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
    String key = memos.key("coding", id);
    marks.add(
        new Mark(key, code, range, memos.coder(row.text("owner")), Memos.moment(row.text("date"))));
    memos.add(
        "coding " + id, Subject.CODING, key, row.text("memo"), row.text("owner"), row.text("date"));
  }

  private void annotation(Row row, String text, String passage) {
    String words = Memos.words(row.text("memo"));
    losses.add("passage-memo");
    memos.add(
        "annotation " + row.text("anid"),
        Subject.TEXT,
        text,
        words.isEmpty() ? "" : "«" + passage.strip() + "»\n\n" + words,
        row.text("owner"),
        row.text("date"));
  }
}
