package no.kodebok.coding.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * A step of the history as it is given away: who did what kind of thing when. What was changed is
 * not told, for the history knows what was taken out of the project too.
 *
 * @param coder name of who did it
 * @param action do, undo or redo
 * @param target number of the step that was undone or redone
 * @param undone whether the step is taken back at present
 * @param kinds how many changes of each kind it made, in order
 */
public record StepSummary(
    long number,
    UUID id,
    Instant at,
    String coder,
    String action,
    @Nullable Long target,
    boolean undone,
    Map<String, Integer> kinds) {
  /** So many are read at once: a step of an import has a change for everything it brought. */
  private static final int CHUNK = 200;

  /** All steps of a project, oldest first. */
  static List<StepSummary> all(ProjectReader reader) {
    List<StepSummary> all = new ArrayList<>();
    List<HistoryEntry> read = reader.history(0, CHUNK);
    while (!read.isEmpty()) {
      read.forEach(entry -> all.add(of(entry)));
      read = reader.history(read.getLast().number(), CHUNK);
    }
    return all;
  }

  private static StepSummary of(HistoryEntry entry) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (Change change : entry.changes()) {
      String name = change.getClass().getSimpleName();
      String kind = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
      kinds.merge(kind, 1, Integer::sum);
    }
    return new StepSummary(
        entry.number(),
        entry.id(),
        entry.at(),
        entry.coder(),
        entry.action().name().toLowerCase(Locale.ROOT),
        entry.target(),
        entry.undone(),
        kinds);
  }

  /** The kinds in one line: {@code codeAdded 2; passageCoded 1}. */
  public String changed() {
    StringJoiner all = new StringJoiner("; ");
    kinds.forEach((kind, count) -> all.add(kind + " " + count));
    return all.toString();
  }
}
