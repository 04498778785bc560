package no.kodebok.app.json;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** The names behind the ids of a project, looked up once for a whole answer. */
public final class ProjectNames {
  private final Codebook codebook;
  private final Map<UUID, String> codes = new HashMap<>();
  private final Map<UUID, Source> sources = new HashMap<>();
  private final Map<UUID, String> coders = new HashMap<>();
  private final Map<UUID, String> cases = new HashMap<>();

  public ProjectNames(ProjectReader project) {
    codebook = project.codebook();
    for (Source source : project.sources()) {
      sources.put(source.id(), source);
    }
    for (Coder coder : project.coders()) {
      coders.put(coder.id(), coder.name());
    }
    for (Case studied : project.cases()) {
      cases.put(studied.id(), studied.name());
    }
  }

  public Codebook codebook() {
    return codebook;
  }

  /** The code's path; the id itself for a code that is gone. */
  public String code(UUID id) {
    return codes.computeIfAbsent(
        id,
        code -> codebook.code(code).isPresent() ? codebook.path(code).toString() : code.toString());
  }

  public String source(UUID id) {
    Source source = sources.get(id);
    return source == null ? id.toString() : source.name();
  }

  public String coder(UUID id) {
    return coders.getOrDefault(id, id.toString());
  }

  public @Nullable String caseName(@Nullable UUID id) {
    return id == null ? null : cases.get(id);
  }

  /** The case whose text a source is. */
  public @Nullable String caseOfSource(UUID source) {
    Source known = sources.get(source);
    return known == null ? null : caseName(known.caseId());
  }
}
