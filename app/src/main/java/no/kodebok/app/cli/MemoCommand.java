package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import no.kodebok.app.json.HistoryJson;
import no.kodebok.app.json.MemoSheets;
import no.kodebok.app.json.MemosJson;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.memos.MemoEdits;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "memo",
    description = {
      "Write a memo, or list memos.",
      "With TEXT, a memo is written on the source, code, coding or case that is named, or on the"
          + " project. Without, memos are listed: all, or those on what is named."
    })
final class MemoCommand extends ProjectCommand {
  private static final int SHORTEST_ID = 8;

  @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "What it says.")
  private @Nullable String text;

  @Mixin private final SubjectOption subject = new SubjectOption();

  @Option(
      names = "--change",
      paramLabel = "ID",
      description = "Give this memo the TEXT. An id may be cut to its first 8 characters or more.")
  private @Nullable String change;

  @Option(names = "--remove", paramLabel = "ID", description = "Remove this memo.")
  private @Nullable String remove;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the memos that are listed to this .xlsx, .docx or .csv file.")
  private @Nullable Path file;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    if (change != null && remove != null) {
      throw new WrongUseException("Give either --change or --remove, not both.");
    }
    if ((change != null || remove != null) && subject.isNamed()) {
      throw new WrongUseException("A memo's id says enough: name nothing else with it.");
    }
    if (file != null && (text != null || remove != null)) {
      throw new WrongUseException(
          "-o goes with a list of memos: write, change or remove none with it.");
    }
    if (remove != null) {
      if (text != null) {
        throw new WrongUseException("--remove takes no TEXT.");
      }
      UUID id = find(store, remove).id();
      return report(store.write(coder.name(context()), MemoEdits.remove(id)), "Removed the memo.");
    }
    if (change != null) {
      if (text == null) {
        throw new WrongUseException("--change needs the TEXT that the memo is to have.");
      }
      UUID id = find(store, change).id();
      return report(
          store.write(coder.name(context()), MemoEdits.revise(id, text)), "Changed the memo.");
    }
    return text == null ? list(store) : write(store, text);
  }

  private int write(ProjectStore store, String words) {
    UUID about = subject.isNamed() ? subject.find(store) : store.project().id();
    HistoryEntry entry = store.write(coder.name(context()), MemoEdits.write(about, words));
    Memo memo =
        entry.changes().stream()
            .filter(Change.MemoAdded.class::isInstance)
            .map(added -> ((Change.MemoAdded) added).memo())
            .findFirst()
            .orElseThrow();
    JsonObject written = new MemosJson(store, List.of(memo)).write(memo);
    if (json()) {
      print(Json.createObjectBuilder(written).add("change", entry.number()).build());
    } else {
      out()
          .println(
              "Wrote a memo on the %s %s (%s)."
                  .formatted(written.getString("kind"), written.getString("name"), memo.id()));
    }
    return 0;
  }

  private int list(ProjectStore store) {
    List<Memo> memos = store.memos();
    if (subject.isNamed()) {
      UUID about = subject.find(store);
      memos = memos.stream().filter(memo -> memo.about().equals(about)).toList();
    }
    if (file != null) {
      Project project = store.project();
      Path target = resolve(file);
      Exporters.installed()
          .write(
              new Report.Rows(
                  MemoSheets.of(store, memos, project.language(), ZoneId.systemDefault())),
              FileSettings.of(project, Version.number()),
              target);
      context().err().println("Wrote " + memos.size() + " memos to " + target + ".");
    }
    MemosJson json = new MemosJson(store, memos);
    if (file != null && !json()) {
      return 0;
    }
    if (json()) {
      print(Json.createObjectBuilder().add("memos", json.write(memos)).build());
      return 0;
    }
    TextTable table = new TextTable("id", "on", "", "coder", "at", "text");
    for (JsonObject memo : json.write(memos).getValuesAs(JsonObject.class)) {
      table.row(
          memo.getString("id"),
          memo.getString("kind"),
          memo.getString("name"),
          memo.getString("coder"),
          memo.getString("at").substring(0, 10),
          memo.getString("text"));
    }
    table.print(out());
    return 0;
  }

  private int report(HistoryEntry entry, String done) {
    if (json()) {
      print(HistoryJson.write(entry));
    } else {
      out().println(done);
    }
    return 0;
  }

  private static Memo find(ProjectStore store, String id) {
    if (id.length() < SHORTEST_ID) {
      throw new KodebokException(
          "Give the memo's id, or at least its first 8 characters; \"%s\" is too short."
              .formatted(id));
    }
    List<Memo> found =
        store.memos().stream().filter(memo -> memo.id().toString().startsWith(id)).toList();
    if (found.size() != 1) {
      throw new KodebokException(
          found.isEmpty()
              ? "No memo has the id \"%s\". `kodebok memo P` shows their ids.".formatted(id)
              : "%d memos have an id that begins with \"%s\". Give more of it."
                  .formatted(found.size(), id));
    }
    return found.getFirst();
  }

  @Override
  boolean writes() {
    return text != null || remove != null;
  }
}
