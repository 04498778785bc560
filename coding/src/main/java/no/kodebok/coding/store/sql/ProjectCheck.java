package no.kodebok.coding.store.sql;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.store.CodingFilter;
import org.jdbi.v3.core.Handle;

/**
 * Goes through a whole project: the file itself, files against their SHA-256, texts against their
 * length, and the state against a replay of its history.
 */
final class ProjectCheck {
  private final Handle h;
  private final SqlReader reader;
  private final List<String> faults = new ArrayList<>();

  ProjectCheck(Handle h, SqlReader reader) {
    this.h = h;
    this.reader = reader;
  }

  List<String> faults() {
    checkFile();
    if (faults.isEmpty()) {
      checkOriginals();
      checkTexts();
      checkHistory();
    }
    return List.copyOf(faults);
  }

  private void checkFile() {
    h.createQuery("pragma integrity_check").mapTo(String.class).list().stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> faults.add("The file is damaged: " + line + "."));
    h.createQuery("pragma foreign_key_check")
        .map((row, context) -> row.getString("table"))
        .list()
        .forEach(table -> faults.add("A row of " + table + " belongs to something that is gone."));
  }

  private void checkOriginals() {
    h.createQuery("select * from original order by id")
        .map((row, context) -> Rows.original(row))
        .list()
        .forEach(original -> {
          MessageDigest digest = BatchWriter.sha256();
          for (int part = 0; ; part++) {
            var bytes =
                h.createQuery(
                        "select bytes from original_part where original = :id and part = :part")
                    .bind("id", original.id().toString())
                    .bind("part", part)
                    .mapTo(byte[].class)
                    .findOne();
            if (bytes.isEmpty()) {
              break;
            }
            digest.update(bytes.get());
          }
          if (!HexFormat.of().formatHex(digest.digest()).equals(original.sha256())) {
            faults.add("The kept file " + original.fileName() + " is not what was imported.");
          }
        });
  }

  private void checkTexts() {
    Map<String, Integer> lengths = new HashMap<>();
    h.createQuery("select id, length from source")
        .map((row, context) -> lengths.put(row.getString("id"), row.getInt("length")))
        .forEach(before -> {});
    for (Map.Entry<String, Integer> source : lengths.entrySet()) {
      try {
        int length = reader.text(UUID.fromString(source.getKey())).text().length();
        if (length != source.getValue()) {
          faults.add("The text of source " + source.getKey() + " has changed its length.");
        }
      } catch (RuntimeException e) {
        faults.add("The text of source " + source.getKey() + " cannot be read: " + e.getMessage());
      }
    }
    for (Coding coding : reader.codings(CodingFilter.ALL)) {
      if (coding.range().end() > lengths.getOrDefault(coding.source().toString(), 0)) {
        faults.add("Coding " + coding.id() + " goes past the end of its text.");
      }
    }
  }

  private void checkHistory() {
    Replay replay = new Replay();
    long expected = 1;
    for (HistoryEntry entry : History.after(h, 0, Integer.MAX_VALUE)) {
      if (entry.number() != expected++) {
        faults.add("The history has a gap before step " + entry.number() + ".");
        return;
      }
      entry.changes().forEach(replay::apply);
    }
    compare("codes", replay.codes, new HashSet<>(reader.codebook().codes()));
    compare("codings", replay.codings, new HashSet<>(reader.codings(CodingFilter.ALL)));
    Set<UUID> batches = new HashSet<>();
    h.createQuery("select id from batch where active = 1")
        .mapTo(String.class)
        .forEach(id -> batches.add(UUID.fromString(id)));
    compare("imports", replay.batches, batches);
    Set<UUID> memos = new HashSet<>();
    reader.memos().forEach(memo -> memos.add(memo.id()));
    compare("memos", replay.memos, memos);
  }

  private <T> void compare(String what, Set<T> byHistory, Set<T> state) {
    if (!byHistory.equals(state)) {
      faults.add(
          "The "
              + what
              + " are not those that the history tells of: "
              + state.size()
              + " instead of "
              + byHistory.size()
              + ".");
    }
  }

  /** What the history says the project holds. */
  private static final class Replay {
    private final Set<Code> codes = new HashSet<>();
    private final Set<Coding> codings = new HashSet<>();
    private final Set<UUID> batches = new HashSet<>();
    private final Set<UUID> memos = new HashSet<>();

    void apply(Change change) {
      switch (change) {
        case Change.BatchAdded(var batch, var files) -> batches.add(batch);
        case Change.BatchWithdrawn(var batch, var files) -> batches.remove(batch);
        case Change.CodeAdded(var code) -> codes.add(code);
        case Change.CodeRemoved(var code) -> codes.remove(code);
        case Change.CodeRevised(var before, var after) -> {
          codes.remove(before);
          codes.add(after);
        }
        case Change.PassageCoded(var coding) -> codings.add(coding);
        case Change.CodingRemoved(var coding) -> codings.remove(coding);
        case Change.MemoAdded(var memo) -> memos.add(memo.id());
        case Change.MemoRemoved(var memo) -> memos.remove(memo.id());
        case Change.SourceBound bound -> {}
        case Change.AttributesReplaced replaced -> {}
        case Change.CoderAdded added -> {}
        case Change.CoderRemoved removed -> {}
      }
    }
  }
}
