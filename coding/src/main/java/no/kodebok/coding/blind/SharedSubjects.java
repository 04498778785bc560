package no.kodebok.coding.blind;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * What memos can be about that everybody sees: the project, codes, sources, cases, surveys and
 * their variables. Whatever else there was a memo on may have been a passage that others coded.
 */
final class SharedSubjects {
  private final ProjectReader project;
  private @Nullable Set<UUID> few;

  SharedSubjects(ProjectReader project) {
    this.project = project;
  }

  boolean have(UUID about) {
    return few().contains(about) || project.source(about).isPresent();
  }

  private Set<UUID> few() {
    Set<UUID> read = few;
    if (read == null) {
      Set<UUID> found = new HashSet<>();
      found.add(project.project().id());
      project.codebook().codes().forEach(code -> found.add(code.id()));
      project.cases().forEach(one -> found.add(one.id()));
      project
          .questionnaires()
          .forEach(survey -> {
            found.add(survey.id());
            survey.variables().forEach(variable -> found.add(variable.id()));
          });
      few = found;
      read = found;
    }
    return read;
  }
}
