package no.kodebok.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a memo is about. */
final class SubjectOption {
  private static final int SHORTEST_ID = 8;

  @Option(names = "--source", paramLabel = "S", description = "On this source.")
  private @Nullable String source;

  @Option(names = "--code", paramLabel = "PATH", description = "On this code.")
  private @Nullable String code;

  @Option(
      names = "--coding",
      paramLabel = "ID",
      description = "On this coding: its id, or its first 8 characters or more.")
  private @Nullable String coding;

  @Option(names = "--case", paramLabel = "NAME", description = "On this case.")
  private @Nullable String studied;

  boolean isNamed() {
    return named() > 0;
  }

  private long named() {
    return Stream.of(source, code, coding, studied).filter(Objects::nonNull).count();
  }

  /**
   * The id of what is named.
   *
   * @throws WrongUseException if several things are
   * @throws KodebokException if it is not in the project
   */
  UUID find(ProjectReader project) {
    if (named() > 1) {
      throw new WrongUseException("A memo is about one thing: give one of --source, --code, ….");
    }
    if (source != null) {
      return SourceNames.find(project, source).id();
    }
    if (code != null) {
      return project.codebook().get(CodePath.parse(code)).id();
    }
    return coding != null
        ? coding(project, coding)
        : studied(project, Objects.requireNonNull(studied));
  }

  private static UUID coding(ProjectReader project, String written) {
    String id = written.strip().toLowerCase(Locale.ROOT);
    if (id.length() < SHORTEST_ID) {
      throw new KodebokException(
          "Give the coding's id, or at least its first 8 characters; \"%s\" is too short."
              .formatted(id));
    }
    List<Coding> found =
        project.codings(CodingFilter.ALL).stream()
            .filter(one -> one.id().toString().startsWith(id))
            .toList();
    if (found.size() != 1) {
      throw new KodebokException(
          found.isEmpty()
              ? "No coding has the id \"%s\". The list of codings shows their ids.".formatted(id)
              : "%d codings have an id that begins with \"%s\". Give more of it."
                  .formatted(found.size(), id));
    }
    return found.getFirst().id();
  }

  private static UUID studied(ProjectReader project, String name) {
    return project.cases().stream()
        .filter(one -> one.name().equalsIgnoreCase(name))
        .map(Case::id)
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                NearestNames.sentence(
                    "case", name, project.cases().stream().map(Case::name).toList())));
  }
}
