package no.kodebok.coding.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * How much of each source is coded, by anyone and by each coder, at one moment of a project.
 *
 * @param bySource sources without codings are not in it
 */
public record CodingProgress(Map<UUID, OfSource> bySource) {
  private static final Coverage NOTHING = new Coverage();

  /**
   * How much of one source is coded.
   *
   * @param all by whoever
   * @param byCoder by each who coded in it
   */
  public record OfSource(Coverage all, Map<UUID, Coverage> byCoder) {
    private OfSource() {
      this(new Coverage(), new HashMap<>());
    }
  }

  public static CodingProgress of(ProjectReader project) {
    Map<UUID, OfSource> bySource = new HashMap<>();
    project
        .counts()
        .forEachCoded((id, coder, range) -> {
          OfSource source = bySource.computeIfAbsent(id, s -> new OfSource());
          source.all().add(range);
          source.byCoder().computeIfAbsent(coder, c -> new Coverage()).add(range);
        });
    return new CodingProgress(bySource);
  }

  /** What each coder covers of a source; those who coded nothing there are left out. */
  public Map<UUID, Coverage> byCoder(UUID source) {
    OfSource found = bySource.get(source);
    return found == null ? Map.of() : found.byCoder();
  }

  /** What anyone, or one coder, covers of a source. */
  public Coverage of(UUID source, @Nullable UUID coder) {
    OfSource found = bySource.get(source);
    if (found == null) {
      return NOTHING;
    }
    return coder == null ? found.all() : found.byCoder().getOrDefault(coder, NOTHING);
  }
}
