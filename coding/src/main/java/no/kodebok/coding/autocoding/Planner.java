package no.kodebok.coding.autocoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.query.QueryParser;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what would be coded. A passage that lies within one that the same coder has given the
 * code already is passed over, and so is one that an earlier plan of the same step codes.
 */
final class Planner {
  private record Where(UUID code, UUID source) {}

  private final ProjectReader project;
  private final @Nullable UUID coder;
  private final Codebook codebook;
  private final Map<Where, List<TextRange>> planned = new HashMap<>();
  private final HitPassages passages;

  /**
   * In this project.
   *
   * @param coder id of who would do it; null for somebody who has done nothing yet
   */
  Planner(ProjectReader project, @Nullable UUID coder) {
    this.project = project;
    this.coder = coder;
    this.codebook = project.codebook();
    this.passages = new HitPassages(project);
  }

  static @Nullable UUID idOf(ProjectReader project, String coder) {
    return project.coders().stream()
        .filter(known -> known.name().equals(coder))
        .map(Coder::id)
        .findFirst()
        .orElse(null);
  }

  Plan plan(AutocodingRequest request, List<Hit> hits) {
    Optional<Code> known =
        request.create()
            ? codebook.find(request.code())
            : Optional.of(codebook.get(request.code()));
    boolean asksForWords = QueryParser.parse(request.query()).ranks();
    Map<UUID, Map<TextRange, Passage>> wanted = new LinkedHashMap<>();
    int otherReadings = 0;
    for (Hit hit : hits) {
      if (request.readings().admit(hit, asksForWords)) {
        for (TextRange range : passages.of(hit, request.unit(), request.readings())) {
          wanted
              .computeIfAbsent(hit.source(), s -> new LinkedHashMap<>())
              .putIfAbsent(range, new Passage(hit.source(), range, Readings.surest(hit)));
        }
      } else {
        otherReadings++;
      }
    }
    Map<UUID, List<TextRange>> taken = taken(known, wanted.keySet());
    List<Passage> fresh = new ArrayList<>();
    int skipped = 0;
    for (Map<TextRange, Passage> ofSource : wanted.values()) {
      for (Passage passage : ofSource.values()) {
        if (taken.getOrDefault(passage.source(), List.of()).stream()
            .anyMatch(range -> range.contains(passage.range()))) {
          skipped++;
        } else {
          fresh.add(passage);
        }
      }
    }
    known.ifPresent(code -> remember(code.id(), fresh));
    int byFilter = (int) hits.stream().filter(hit -> hit.matches().isEmpty()).count();
    return new Plan(
        fresh, skipped, otherReadings, Plan.count(hits), byFilter, missing(request.code()));
  }

  private Map<UUID, List<TextRange>> taken(Optional<Code> code, Set<UUID> sources) {
    Map<UUID, List<TextRange>> taken = new HashMap<>();
    if (code.isEmpty()) {
      return taken;
    }
    UUID id = code.get().id();
    if (coder != null) {
      for (Coding coding :
          project.codings(new CodingFilter(Set.of(id), new HashSet<>(sources), coder))) {
        taken.computeIfAbsent(coding.source(), s -> new ArrayList<>()).add(coding.range());
      }
    }
    for (UUID source : sources) {
      taken
          .computeIfAbsent(source, s -> new ArrayList<>())
          .addAll(planned.getOrDefault(new Where(id, source), List.of()));
    }
    return taken;
  }

  private void remember(UUID code, List<Passage> fresh) {
    for (Passage passage : fresh) {
      planned
          .computeIfAbsent(new Where(code, passage.source()), w -> new ArrayList<>())
          .add(passage.range());
    }
  }

  private List<CodePath> missing(CodePath code) {
    List<CodePath> missing = new ArrayList<>();
    for (int depth = 1; depth <= code.names().size(); depth++) {
      CodePath path = new CodePath(code.names().subList(0, depth));
      if (codebook.find(path).isEmpty()) {
        missing.add(path);
      }
    }
    return missing;
  }
}
