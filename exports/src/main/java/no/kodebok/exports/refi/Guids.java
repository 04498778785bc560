package no.kodebok.exports.refi;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;

/**
 * GUIDs for what has no id of its own in Kodebok: made from what it is, so that every export gives
 * the same.
 */
final class Guids {
  private final UUID project;

  Guids(UUID project) {
    this.project = project;
  }

  UUID selection(UUID source, TextRange range) {
    return of("selection", source + " " + range.start() + " " + range.end());
  }

  UUID representation(UUID source) {
    return of("representation", source.toString());
  }

  UUID attribute(String name) {
    return of("attribute", name);
  }

  UUID folder(String name) {
    return of("folder", name);
  }

  UUID link(UUID memo) {
    return of("link", memo.toString());
  }

  UUID questionSet(UUID variable) {
    return of("question", variable.toString());
  }

  private UUID of(String kind, String name) {
    return UUID.nameUUIDFromBytes(
        (project + " " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
  }
}
