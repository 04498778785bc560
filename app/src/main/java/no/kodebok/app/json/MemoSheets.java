package no.kodebok.app.json;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.memos.MemoSubject;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.lists.ListColumn.Role;
import no.kodebok.exports.lists.ListSheet;
import no.kodebok.exports.lists.ListSheet.Fact;
import no.kodebok.exports.lists.ListWords;

/** Memos as a list for files, each with what it is on and the words that it is about. */
public final class MemoSheets {
  /** Days are written so that spreadsheets sort them as text. */
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private MemoSheets() {}

  /** A sheet of these memos, in their order. */
  public static ListSheet of(
      ProjectReader project, List<Memo> memos, Language language, ZoneId zone) {
    ListWords words = ListWords.in(language);
    MemosJson places = new MemosJson(project, memos);
    ProjectNames names = new ProjectNames(project);
    return new ListSheet(
        words.text("memos"),
        List.of(
            new Fact(words.text("about.project"), project.project().name()),
            new Fact(words.text("about.rows"), String.valueOf(memos.size()))),
        List.of(
            words.column("passage", 60, Role.QUOTED),
            words.column("memo", 60, Role.BODY),
            words.column("kind", 14, Role.DETAIL),
            words.column("on", 30, Role.DETAIL),
            words.column("code", 30, Role.DETAIL),
            words.column("source", 26, Role.DETAIL),
            words.column("lines", 10, Role.DETAIL),
            words.column("coder", 16, Role.DETAIL),
            words.column("at", 17, Role.DETAIL)),
        memos.stream().map(memo -> row(memo, places, names, words, zone)).toList());
  }

  private static List<String> row(
      Memo memo, MemosJson places, ProjectNames names, ListWords words, ZoneId zone) {
    MemoSubject subject = places.subject(memo);
    UUID code = subject.code();
    UUID source = subject.source();
    return List.of(
        places.passage(memo),
        memo.text(),
        words.text("kind." + subject.kind().id()),
        subject.name(),
        code == null ? "" : names.code(code),
        source == null ? "" : names.source(source),
        places.lines(memo),
        names.coder(memo.coder()),
        WHEN.format(memo.at().atZone(zone)));
  }
}
