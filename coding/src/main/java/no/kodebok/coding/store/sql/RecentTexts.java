package no.kodebok.coding.store.sql;

import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Function;
import no.kodebok.coding.model.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The texts that were asked for last. A text never changes under its id, and whoever has one open
 * codes in it again and again; reading a long one anew would take longer than the coding.
 */
final class RecentTexts {
  private static final int MOST = 8;

  /** Which text; the revision is null for the text as imported. */
  record Key(UUID source, @Nullable UUID revision) {}

  private final LinkedHashMap<Key, SourceText> texts = new LinkedHashMap<>(16, 0.75f, true);

  synchronized SourceText get(Key key, Function<Key, SourceText> read) {
    SourceText text = texts.computeIfAbsent(key, read);
    if (texts.size() > MOST) {
      texts.pollFirstEntry();
    }
    return text;
  }
}
