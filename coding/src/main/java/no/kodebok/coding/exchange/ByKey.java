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
 * Finds what came from another program by the key it had there: an id was made from the key, or is
 * the key, when the other program got the thing from Kodebok.
 */
final class ByKey {
  private final Set<UUID> ids;
  private final Map<Long, UUID> byMark = new HashMap<>();

  ByKey(Collection<UUID> ids) {
    this.ids = new HashSet<>(ids);
    ids.forEach(id -> byMark.put(Ids.mark(id), id));
  }

  @Nullable UUID find(String key) {
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
