package no.kodebok.coding.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source that a new text is nearly the same as: most likely it is the same text, mended.
 * What is known of texts is kept, so that each is read once. Safe for use by several threads.
 */
public final class LikeSources {
  /** About one word in twelve is another then. */
  private static final double NEAR = 0.5;

  private final Map<UUID, Known> known = new HashMap<>();

  private record Known(@Nullable UUID revision, TextSketch sketch) {}

  /** The interview or document that is nearest, if one is near. */
  public synchronized Optional<LikeSource> find(ProjectReader project, String text) {
    List<Source> sources =
        project.sources().stream().filter(s -> s.kind() != SourceKind.OPEN_ANSWER).toList();
    read(project, sources);
    TextSketch sketch = TextSketch.of(text);
    LikeSource best = null;
    for (Source source : sources) {
      Known other = known.get(source.id());
      double share = other == null ? 0 : sketch.likeness(other.sketch);
      if (share >= NEAR && (best == null || share > best.share())) {
        best = new LikeSource(source, share);
      }
    }
    return Optional.ofNullable(best);
  }

  private void read(ProjectReader project, List<Source> sources) {
    Map<UUID, @Nullable UUID> unread = new HashMap<>();
    for (Source source : sources) {
      Known seen = known.get(source.id());
      UUID revision = source.revision();
      if (seen == null || !Objects.equals(seen.revision, revision)) {
        unread.put(source.id(), revision);
      }
    }
    project.forEachText(
        new ArrayList<>(unread.keySet()),
        (id, text) -> known.put(id, new Known(unread.get(id), TextSketch.of(text.text()))));
  }
}
