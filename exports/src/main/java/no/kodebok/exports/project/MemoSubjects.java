package no.kodebok.exports.project;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;

/** What kind of thing each memo is on. */
public final class MemoSubjects {
  private final Map<UUID, String> kinds = new HashMap<>();

  public MemoSubjects(WholeProject project) {
    kinds.put(project.project().id(), "project");
    project.sources().forEach(source -> kinds.put(source.id(), "source"));
    project.codebook().codes().forEach(code -> kinds.put(code.id(), "code"));
    project.codings().forEach(coding -> kinds.put(coding.id(), "coding"));
    project.cases().forEach(one -> kinds.put(one.id(), "case"));
    project.quotes().forEach(quote -> kinds.put(quote.id(), "quote"));
  }

  /** The kind: project, source, code, coding, case or quote. */
  public String kind(UUID about) {
    return kinds.getOrDefault(about, "other");
  }
}
