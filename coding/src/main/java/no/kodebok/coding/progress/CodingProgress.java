package no.kodebok.coding.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.store.CodingFilter;
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
    for (Coding coding : project.codings(CodingFilter.ALL)) {
      OfSource source = bySource.computeIfAbsent(coding.source(), s -> new OfSource());
      source.all().add(coding.range());
      source.byCoder().computeIfAbsent(coding.coder(), c -> new Coverage()).add(coding.range());
    }
    return new CodingProgress(bySource);
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
