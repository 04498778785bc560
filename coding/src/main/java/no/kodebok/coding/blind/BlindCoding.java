package no.kodebok.coding.blind;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;

/**
 * Who codes blind: without seeing what others have coded, until it is switched off. It keeps people
 * from being led by each other. It is no protection: anyone may switch it off, and the file holds
 * all codings.
 */
public final class BlindCoding {
  /** Name of the project's setting. */
  public static final String SETTING = "blindCoders";

  private BlindCoding() {}

  /** The names of those who code blind, in alphabetical order. */
  public static Set<String> coders(ProjectReader project) {
    String set = project.settings().get(SETTING);
    if (set == null) {
      return Set.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(set))) {
      Set<String> names = new TreeSet<>();
      reader.readArray().getValuesAs(JsonString.class).forEach(name -> names.add(name.getString()));
      return names;
    }
  }

  /** Lets these code blind from now on, and nobody else. */
  public static Edit set(Collection<String> names) {
    Set<String> wanted = new TreeSet<>(names);
    String after = wanted.isEmpty() ? null : Json.createArrayBuilder(wanted).build().toString();
    return (project, coder) -> {
      String before = project.settings().get(SETTING);
      return Objects.equals(before, after)
          ? List.of()
          : List.of(new Change.SettingChanged(SETTING, before, after));
    };
  }

  /** The project as the coder of this name sees it. */
  public static ProjectReader seenBy(ProjectReader project, String name) {
    if (!coders(project).contains(name)) {
      return project;
    }
    return new OwnCodings(project, name, false);
  }

  /** As {@link #seenBy(ProjectReader, String)}, for the coder of this id. */
  public static ProjectReader seenBy(ProjectReader project, UUID coder) {
    return coders(project).isEmpty()
        ? project
        : project.coders().stream()
            .filter(one -> one.id().equals(coder))
            .findFirst()
            .map(one -> seenBy(project, one.name()))
            .orElse(project);
  }

  /**
   * A step as the coder of this name sees it.
   *
   * @return empty where all of it is what others have coded
   */
  public static Optional<HistoryEntry> seenBy(
      ProjectReader project, String name, HistoryEntry step) {
    return coders(project).contains(name)
        ? new OwnSteps(new OwnCodings(project, name, false), project, name).seen(step)
        : Optional.of(step);
  }

  /** As {@link #seenBy(ProjectReader, String)}, for a store, whose edits see no more either. */
  public static ProjectStore seenBy(ProjectStore store, String name) {
    return coders(store).contains(name) ? new BlindStore(store, name) : store;
  }
}
