package no.kodebok.coding.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Finds what came from another program by the key it had there: it was kept with the thing, an id
 * was made from it, or it is the id, when the other program got the thing from Kodebok.
 */
final class ByKey {
  private final Set<UUID> ids;
  private final Map<Long, UUID> byMark = new HashMap<>();
  private final Map<String, UUID> byGuid;

  /**
   * Finds things.
   *
   * @param byGuid the things of any kind that are known by a key already
   */
  ByKey(Collection<UUID> ids, Map<String, UUID> byGuid) {
    this.byGuid = byGuid;
    this.ids = new HashSet<>(ids);
    ids.forEach(id -> byMark.put(Ids.mark(id), id));
  }

  @Nullable UUID find(String key) {
    UUID known = byGuid.get(key);
    if (known != null && ids.contains(known)) {
      return known;
    }
    UUID same = uuid(key);
    return same != null && ids.contains(same) ? same : byMark.get(Ids.mark(key));
  }

  private static @Nullable UUID uuid(String key) {
    try {
      return key.length() == 36 ? UUID.fromString(key) : null;
    } catch (IllegalArgumentException e) {
      // Not every program's keys are UUIDs.
      return null;
    }
  }
}
