package no.kodebok.app.cli;

import java.text.Normalizer;
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
    // Some systems write å in file names, and so in the names of sources, as a with a ring.
    String composed = composed(name);
    List<Source> alike =
        sources.stream()
            .filter(s ->
                composed(s.name()).equalsIgnoreCase(composed) || s.id().toString().equals(name))
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

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
