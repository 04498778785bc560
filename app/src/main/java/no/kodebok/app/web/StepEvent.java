package no.kodebok.app.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.app.json.TouchedSources;
import no.kodebok.coding.change.HistoryEntry;
import org.jspecify.annotations.Nullable;

/** What the open windows are told of a step: enough to know whether it concerns what they show. */
final class StepEvent {
  /** Past this, saying which sources were touched costs more than reading them anew. */
  private static final int MOST_SOURCES = 200;

  private StepEvent() {}

  /**
   * Tells of one step.
   *
   * @param window where it was done; null where no window did it
   */
  static JsonObject write(HistoryEntry step, @Nullable String window) {
    Set<UUID> sources = TouchedSources.of(step.changes());
    Set<String> kinds =
        step.changes().stream()
            .map(change -> change.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    return Json.createObjectBuilder()
        .add("lastChange", step.number())
        .add("by", step.coder())
        .add("window", window == null ? "" : window)
        .add("action", step.action().name().toLowerCase(Locale.ROOT))
        .add("kinds", Json.createArrayBuilder(kinds))
        .add(
            "sources",
            Json.createArrayBuilder(
                sources.stream().limit(MOST_SOURCES).map(UUID::toString).toList()))
        .add("all", sources.size() > MOST_SOURCES)
        .build();
  }

  /** More has happened than is worth telling one by one. */
  static JsonObject everything(long lastChange) {
    return Json.createObjectBuilder()
        .add("lastChange", lastChange)
        .add("by", "")
        .add("window", "")
        .add("action", "do")
        .add("kinds", Json.createArrayBuilder())
        .add("sources", Json.createArrayBuilder())
        .add("all", true)
        .build();
  }
}
