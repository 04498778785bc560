package no.kodebok.app.web;

import java.util.LinkedHashMap;
import java.util.UUID;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.ProjectReader;

/**
 * The texts that were asked for last. A text never changes, and whoever has one open codes in it
 * again and again; reading a long one anew would take longer than the coding.
 */
final class RecentTexts {
  private static final int MOST = 8;

  private final LinkedHashMap<UUID, SourceText> texts = new LinkedHashMap<>(16, 0.75f, true);
  private final ProjectReader project;

  RecentTexts(ProjectReader project) {
    this.project = project;
  }

  synchronized SourceText get(UUID source) {
    SourceText text = texts.computeIfAbsent(source, project::text);
    if (texts.size() > MOST) {
      texts.pollFirstEntry();
    }
    return text;
  }
}
