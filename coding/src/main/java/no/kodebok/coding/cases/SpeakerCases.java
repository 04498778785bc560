package no.kodebok.coding.cases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Whose words are whose: a segment is its speaker's case's, else the source's. What the interviewer
 * says is nobody's, unless the interviewer is tied to a case too.
 */
public final class SpeakerCases {
  private final Map<UUID, Map<String, UUID>> bySource = new HashMap<>();

  private SpeakerCases() {}

  /** As the project has them now. */
  public static SpeakerCases of(ProjectReader project) {
    SpeakerCases cases = new SpeakerCases();
    for (SpeakerBinding binding : project.speakers()) {
      cases
          .bySource
          .computeIfAbsent(binding.source(), s -> new LinkedHashMap<>())
          .put(binding.speaker(), binding.caseId());
    }
    return cases;
  }

  /** The case that says a segment of the source; null where none is known. */
  public @Nullable UUID of(Source source, Segment segment) {
    String speaker = segment.speaker();
    UUID own = speaker == null ? null : bound(source).get(speaker);
    if (own != null) {
      return own;
    }
    return segment.interviewer() ? null : source.caseId();
  }

  /** The cases that speakers of the source are tied to, by the speaker's name. */
  public Map<String, UUID> bound(Source source) {
    return bySource.getOrDefault(source.id(), Map.of());
  }

  /**
   * The case that says a passage: that of the first segment in it that has one. A passage outside
   * of every segment is the source's.
   */
  public @Nullable UUID of(Source source, SourceText text, TextRange passage) {
    List<Segment> said = text.segments(passage);
    if (said.isEmpty()) {
      return source.caseId();
    }
    for (Segment segment : said) {
      UUID found = of(source, segment);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Every case whose words may stand in the source: its own, then those of its speakers. */
  public Set<UUID> all(Source source) {
    Set<UUID> all = new LinkedHashSet<>();
    UUID own = source.caseId();
    if (own != null) {
      all.add(own);
    }
    all.addAll(bound(source).values());
    return all;
  }
}
