package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject.Note;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Lays the memos of the file over those of the project. A memo is known by its key, or by what it
 * is on and its words.
 */
final class MemosArriving {
  private record Content(UUID about, String text) {
    static Content of(Memo memo) {
      return new Content(memo.about(), memo.text());
    }
  }

  private final Arrival arrival;
  private final Map<UUID, Memo> present = new HashMap<>();
  private final Map<Content, UUID> byContent = new HashMap<>();
  private final Set<Content> before = new HashSet<>();
  private final Set<UUID> met = new HashSet<>();
  private final ByKey byKey;
  private final ByKey beforeByKey;

  MemosArriving(Arrival arrival) {
    this.arrival = arrival;
    for (Memo memo : arrival.project.memos()) {
      present.put(memo.id(), memo);
      byContent.putIfAbsent(Content.of(memo), memo.id());
    }
    this.byKey = arrival.byKey(present.keySet());
    arrival.earlier.memos().values().forEach(memo -> before.add(Content.of(memo)));
    this.beforeByKey = arrival.byKey(arrival.earlier.memos().keySet());
  }

  void take() {
    arrival.imported.memos().forEach(this::take);
  }

  private void take(Note note) {
    UUID about =
        switch (note.subject()) {
          case PROJECT -> arrival.project.project().id();
          case TEXT -> arrival.texts.get(note.about());
          case CODE -> arrival.codes.get(note.about());
          case CODING -> arrival.codings.get(note.about());
          case CASE -> arrival.cases.get(note.about());
        };
    if (about == null) {
      arrival.count("removed-here");
      return;
    }
    UUID known = byKey.find(note.key());
    Memo now = known == null ? null : present.get(known);
    UUID same = byContent.get(new Content(about, note.text()));
    if (now != null) {
      arrival.memos.put(note.key(), now.id());
    } else if (same != null) {
      arrival.memos.put(note.key(), same);
    }
    if (now != null && now.about().equals(about)) {
      lay(note, now);
    } else if (now != null && now.id().toString().equals(note.key())) {
      // Written here: what it is on may have no place in the file.
      met.add(now.id());
      arrival.found.add(now.id());
      arrival.count("same memo");
    } else if (same != null) {
      met.add(same);
      arrival.found.add(same);
      arrival.count("same memo");
    } else if (beforeByKey.find(note.key()) != null
        || before.contains(new Content(about, note.text()))) {
      arrival.count("removed-here");
    } else {
      Memo added =
          new Memo(
              Ids.of(note.key()),
              about,
              Wording.of(note.text()),
              arrival.coder(note.coder()),
              arrival.at(note.at()));
      arrival.changes.add(new Change.MemoAdded(added));
      arrival.count("new memo");
      byContent.put(Content.of(added), added.id());
      arrival.memos.put(note.key(), added.id());
      met.add(added.id());
    }
  }

  private void lay(Note note, Memo now) {
    met.add(now.id());
    arrival.found.add(now.id());
    arrival.count("same memo");
    Memo base = arrival.earlier.memos().get(now.id());
    String left = base == null ? "" : base.text();
    if (now.text().equals(note.text()) || left.equals(note.text())) {
      return;
    }
    if (now.text().equals(left)) {
      arrival.changes.add(new Change.MemoRevised(now, now.reworded(note.text())));
      arrival.count("changed memo");
    } else {
      arrival.tell("kept-own-memo", shortened(now.text()));
    }
  }

  /** What memos are on, but for those that came with an import and are as it left them. */
  Set<UUID> ownSubjects() {
    Set<UUID> subjects = new HashSet<>();
    for (Memo memo : present.values()) {
      if (!isAsLeft(memo)) {
        subjects.add(memo.about());
      }
    }
    return subjects;
  }

  /** Memos of earlier imports that the file has no more go, unless somebody reworded them. */
  List<Change> gone(Set<UUID> related, Set<UUID> codingsKept) {
    List<Change> changes = new ArrayList<>();
    for (UUID id : related) {
      Memo memo = present.get(id);
      if (memo != null
          && !met.contains(id)
          && isAsLeft(memo)
          && codingsKept.contains(memo.about())) {
        changes.add(new Change.MemoRemoved(memo));
        arrival.count("gone memo");
      }
    }
    return changes;
  }

  private boolean isAsLeft(Memo memo) {
    @Nullable Memo base = arrival.earlier.memos().get(memo.id());
    return base != null && base.text().equals(memo.text());
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 50)) + "…";
  }
}
