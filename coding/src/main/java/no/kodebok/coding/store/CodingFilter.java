package no.kodebok.coding.store;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which codings to list; null means any. */
public record CodingFilter(
    @Nullable Set<UUID> codes, @Nullable Set<UUID> sources, @Nullable UUID coder) {
  public static final CodingFilter ALL = new CodingFilter(null, null, null);

  public CodingFilter {
    codes = codes == null ? null : Set.copyOf(codes);
    sources = sources == null ? null : Set.copyOf(sources);
  }

  public static CodingFilter ofSource(UUID source) {
    return new CodingFilter(null, Set.of(source), null);
  }
}
