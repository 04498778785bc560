package no.kodebok.coding.store.sql;

import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Function;
import no.kodebok.coding.model.SourceText;

/**
 * The texts that were asked for last. A source's text never changes, and whoever has one open codes
 * in it again and again; reading a long one anew would take longer than the coding.
 */
final class RecentTexts {
  private static final int MOST = 8;

  private final LinkedHashMap<UUID, SourceText> texts = new LinkedHashMap<>(16, 0.75f, true);

  synchronized SourceText get(UUID source, Function<UUID, SourceText> read) {
    SourceText text = texts.computeIfAbsent(source, read);
    if (texts.size() > MOST) {
      texts.pollFirstEntry();
    }
    return text;
  }
}
