package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.memos.MemoSubject;
import no.kodebok.coding.memos.MemoSubjects;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.quotes.QuoteColumn;
import org.jspecify.annotations.Nullable;

/** Memos with what they are on and, where that is a passage, its place and words. */
public final class MemosJson {
  private final ProjectReader project;
  private final ProjectNames names;
  private final MemoSubjects subjects;
  private @Nullable UUID opened;
  private @Nullable SourceText text;

  /** Looks up what is needed to write these memos. */
  public MemosJson(ProjectReader project, List<Memo> memos) {
    this.project = project;
    this.names = new ProjectNames(project);
    this.subjects = MemoSubjects.of(project, memos);
  }

  /** What a memo is on. */
  public MemoSubject subject(Memo memo) {
    return subjects.of(memo);
  }

  /** The words that a memo is on; empty where it is on no passage. */
  String passage(Memo memo) {
    MemoSubject subject = subjects.of(memo);
    UUID source = subject.source();
    TextRange range = subject.range();
    return source == null || range == null ? "" : range.in(text(source).text());
  }

  /** The lines where these words stand, as they are printed; empty where it is on no passage. */
  String lines(Memo memo) {
    MemoSubject subject = subjects.of(memo);
    UUID source = subject.source();
    TextRange range = subject.range();
    return source == null || range == null ? "" : QuoteColumn.lines(text(source).lines(range));
  }

  public JsonArray write(List<Memo> memos) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    memos.forEach(memo -> array.add(write(memo)));
    return array.build();
  }

  public JsonObject write(Memo memo) {
    MemoSubject subject = subjects.of(memo);
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", memo.id().toString())
            .add("about", memo.about().toString())
            .add("kind", subject.kind().id())
            .add("name", subject.name())
            .add("text", memo.text())
            .add("coder", names.coder(memo.coder()))
            .add("at", memo.at().toString());
    UUID code = subject.code();
    if (code != null) {
      object.add("codeId", code.toString()).add("code", names.code(code));
    }
    UUID source = subject.source();
    if (source != null) {
      object.add("sourceId", source.toString()).add("source", names.source(source));
      TextRange range = subject.range();
      if (range != null) {
        SourceText within = text(source);
        object
            .add("start", range.start())
            .add("end", range.end())
            .add("lines", JsonParts.lines(within.lines(range)))
            .add("passage", range.in(within.text()));
      }
    }
    return object.build();
  }

  private SourceText text(UUID source) {
    SourceText present = text;
    if (present == null || !source.equals(opened)) {
      present = project.text(source);
      text = present;
      opened = source;
    }
    return present;
  }
}
