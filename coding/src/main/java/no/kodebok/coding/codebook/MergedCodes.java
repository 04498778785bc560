package no.kodebok.coding.codebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.store.ProjectReader;

/**
 * Which codes were merged into which, read from the steps that stand. A merge leaves the name of
 * the code that goes as another name of the one that stays, or moves its codings there.
 */
public final class MergedCodes {
  private MergedCodes() {}

  /** The code that each merged code is a part of in the end, by the id of the merged one. */
  public static Map<UUID, UUID> of(ProjectReader project) {
    Map<UUID, UUID> into = new HashMap<>();
    for (HistoryEntry entry : project.history(0, Integer.MAX_VALUE)) {
      if (entry.action() == HistoryEntry.Action.DO && !entry.undone()) {
        take(entry, into);
      }
    }
    Map<UUID, UUID> last = new HashMap<>();
    into.keySet().forEach(code -> last.put(code, last(code, into)));
    return last;
  }

  private static void take(HistoryEntry entry, Map<UUID, UUID> into) {
    Map<UUID, Code> removed = new HashMap<>();
    for (Change change : entry.changes()) {
      if (change instanceof Change.CodeRemoved(var code)) {
        removed.put(code.id(), code);
      }
    }
    for (Change change : removed.isEmpty() ? java.util.List.<Change>of() : entry.changes()) {
      if (change instanceof Change.CodingRevised(var before, var after)
          && removed.containsKey(before.code())) {
        into.put(before.code(), after.code());
      } else if (change instanceof Change.CodeRevised(var before, var after)) {
        Set<String> names = new HashSet<>();
        after.aliases().forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
        before.aliases().forEach(alias -> names.remove(alias.toLowerCase(Locale.ROOT)));
        for (Code code : removed.values()) {
          if (names.contains(code.name().toLowerCase(Locale.ROOT))) {
            into.put(code.id(), after.id());
          }
        }
      }
    }
  }

  private static UUID last(UUID code, Map<UUID, UUID> into) {
    UUID at = code;
    Set<UUID> met = new HashSet<>();
    while (into.containsKey(at) && met.add(at)) {
      at = into.getOrDefault(at, at);
    }
    return at;
  }
}
