package no.kodebok.coding.store;

import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Which codings to list; null means any.
 *
 * @param touching a part of the texts that they have a character of
 */
public record CodingFilter(
    @Nullable Set<UUID> codes,
    @Nullable Set<UUID> sources,
    @Nullable UUID coder,
    @Nullable TextRange touching) {
  public static final CodingFilter ALL = new CodingFilter(null, null, null);

  public CodingFilter {
    codes = codes == null ? null : Set.copyOf(codes);
    sources = sources == null ? null : Set.copyOf(sources);
  }

  public CodingFilter(
      @Nullable Set<UUID> codes, @Nullable Set<UUID> sources, @Nullable UUID coder) {
    this(codes, sources, coder, null);
  }

  public static CodingFilter ofSource(UUID source) {
    return new CodingFilter(null, Set.of(source), null);
  }

  /** Codings that have a character in this part of a source. */
  public static CodingFilter ofPart(UUID source, TextRange part) {
    return new CodingFilter(null, Set.of(source), null, part);
  }
}
