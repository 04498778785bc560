package no.kodebok.coding.search.lucene;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.change.HistoryEntry;

/**
 * What an index has seen; written with every commit.
 *
 * @param change number of the last step of the history, 0 for none
 * @param changeId id of that step; of the project where there is none
 */
record Stamp(UUID project, long change, UUID changeId) {
  private static final String SCHEMA = "schema";
  private static final String PROJECT = "project";
  private static final String CHANGE = "change";
  private static final String CHANGE_ID = "changeId";

  static Stamp of(UUID project, HistoryEntry entry) {
    return new Stamp(project, entry.number(), entry.id());
  }

  static Stamp atStart(UUID project) {
    return new Stamp(project, 0, project);
  }

  Map<String, String> written() {
    return Map.of(
        SCHEMA,
        String.valueOf(Fields.SCHEMA),
        PROJECT,
        project.toString(),
        CHANGE,
        String.valueOf(change),
        CHANGE_ID,
        changeId.toString());
  }

  /** Empty where the data are of another schema, or are no stamp. */
  static Optional<Stamp> read(Map<String, String> data) {
    if (!String.valueOf(Fields.SCHEMA).equals(data.get(SCHEMA))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Stamp(
              UUID.fromString(data.getOrDefault(PROJECT, "")),
              Long.parseLong(data.getOrDefault(CHANGE, "")),
              UUID.fromString(data.getOrDefault(CHANGE_ID, ""))));
    } catch (IllegalArgumentException e) {
      // Whatever it was, it was not written by this program: the index is made anew.
      return Optional.empty();
    }
  }
}
