package no.kodebok.importers.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.kodebok.importers.FindingLog;
import org.jspecify.annotations.Nullable;

/** The elements of a project file, sorted by what they are. */
final class QdeReader implements NodeReader.Receiver {
  private @Nullable Node root;
  private final List<Node> rootParts = new ArrayList<>();
  private final Map<String, List<Node>> parts = new HashMap<>();
  private final FindingLog log;
  private final Predicate<Node> sources;

  /**
   * A reader.
   *
   * @param sources takes a source as soon as it is read, if it can
   */
  QdeReader(FindingLog log, Predicate<Node> sources) {
    this.log = log;
    this.sources = sources;
  }

  @Override
  public void root(Node found) {
    root = found;
  }

  @Override
  public boolean part(String container, Node part) {
    if (container.isEmpty()) {
      rootParts.add(part);
      return false;
    }
    if (container.equals("sources") && sources.test(part)) {
      return true;
    }
    parts.computeIfAbsent(container, name -> new ArrayList<>()).add(part);
    return false;
  }

  /** Whether the file is a project, or at least has what one has. */
  boolean isProject() {
    return root != null && root.name().equals("project");
  }

  /** The project itself, with its own description and references only. */
  Node project() {
    Node found = root;
    if (found == null) {
      throw new IllegalStateException("Nothing was read");
    }
    return found;
  }

  /** Notes that are on the project as a whole. */
  List<Node> projectNotes() {
    return rootParts.stream().filter(part -> part.name().equals("noteref")).toList();
  }

  String projectDescription() {
    return rootParts.stream()
        .filter(part -> part.name().equals("description"))
        .map(part -> part.text().strip())
        .findFirst()
        .orElse("");
  }

  /** The elements of a container; it may be empty or absent. */
  List<Node> in(String container) {
    return parts.getOrDefault(container, List.of());
  }

  /** The outermost codes. */
  List<Node> codes() {
    List<Node> codes = new ArrayList<>();
    for (Node part : in("codebook")) {
      if (part.name().equals("codes")) {
        codes.addAll(part.all("code"));
      } else if (part.name().equals("code")) {
        codes.add(part);
      }
    }
    // Some programs leave out the codebook around the codes.
    codes.addAll(in("codes"));
    return codes;
  }

  /** Sets of the project and of its codebook. */
  List<Node> sets() {
    List<Node> sets = new ArrayList<>(in("sets"));
    in("codebook").stream()
        .filter(part -> part.name().equals("sets"))
        .forEach(part -> sets.addAll(part.all("set")));
    return sets;
  }

  /** Tells of the parts for which Kodebok has no place. */
  void tellLosses() {
    for (String container : parts.keySet()) {
      if (!List.of(
              "users",
              "codebook",
              "codes",
              "variables",
              "cases",
              "sources",
              "notes",
              "links",
              "sets",
              "graphs")
          .contains(container)) {
        log.warning("loss-unknown", container, String.valueOf(in(container).size()));
      }
    }
  }
}
