package no.kodebok.app.cli;

import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectReader;

/** Finds the source that a name on the command line means. */
final class SourceNames {
  private SourceNames() {}

  /** By name as written, then without regard to case, then by id. */
  static Source find(ProjectReader project, String name) {
    List<Source> sources = project.sources();
    for (Source source : sources) {
      if (source.name().equals(name)) {
        return source;
      }
    }
    List<Source> alike =
        sources.stream()
            .filter(s -> s.name().equalsIgnoreCase(name) || s.id().toString().equals(name))
            .toList();
    if (alike.size() == 1) {
      return alike.getFirst();
    }
    throw new KodebokException(
        NearestNames.sentence(
            "source",
            name,
            sources.stream().filter(s -> s.question() == null).map(Source::name).toList()));
  }
}
