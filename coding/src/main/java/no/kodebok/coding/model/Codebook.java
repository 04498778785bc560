package no.kodebok.coding.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tree of codes, parents before children, siblings by position. */
public final class Codebook {
  private final Map<UUID, Code> codes = new LinkedHashMap<>();
  private final Map<UUID, List<Code>> children = new HashMap<>();
  private final List<Code> roots = new ArrayList<>();

  /** Takes the codes in any order; a code whose parent is absent is an error. */
  public Codebook(List<Code> all) {
    Map<UUID, Code> byId = new HashMap<>();
    all.forEach(code -> byId.put(code.id(), code));
    for (Code code : all) {
      if (code.parent() == null) {
        roots.add(code);
      } else if (byId.containsKey(code.parent())) {
        children.computeIfAbsent(code.parent(), parent -> new ArrayList<>()).add(code);
      } else {
        throw new IllegalArgumentException("Code " + code.id() + " hangs under no code");
      }
    }
    Comparator<Code> order = Comparator.comparingInt(Code::position).thenComparing(Code::id);
    roots.sort(order);
    children.values().forEach(siblings -> siblings.sort(order));
    roots.forEach(this::add);
  }

  private void add(Code code) {
    codes.put(code.id(), code);
    children(code.id()).forEach(this::add);
  }

  /** All codes in tree order. */
  public List<Code> codes() {
    return List.copyOf(codes.values());
  }

  public List<Code> roots() {
    return List.copyOf(roots);
  }

  public List<Code> children(UUID code) {
    return List.copyOf(children.getOrDefault(code, List.of()));
  }

  public Optional<Code> code(UUID id) {
    return Optional.ofNullable(codes.get(id));
  }

  public CodePath path(UUID id) {
    List<String> names = new ArrayList<>();
    UUID at = id;
    while (at != null) {
      Code code = code(at).orElseThrow(() -> new IllegalArgumentException("No code " + id));
      names.addFirst(code.name());
      at = code.parent();
    }
    return new CodePath(names);
  }

  /** The code at this path; names are compared without regard to case. */
  public Optional<Code> find(CodePath path) {
    List<Code> level = roots;
    Code found = null;
    for (String name : path.names()) {
      found = null;
      for (Code code : level) {
        if (code.name().equalsIgnoreCase(name)) {
          found = code;
          break;
        }
      }
      if (found == null) {
        return Optional.empty();
      }
      level = children(found.id());
    }
    return Optional.ofNullable(found);
  }

  /**
   * The code at this path, which must be there.
   *
   * @throws KodebokException naming the nearest paths when there is none
   */
  public Code get(CodePath path) {
    return find(path)
        .orElseThrow(() ->
            NearestNames.missing(
                NameReason.UNKNOWN_CODE,
                path.toString(),
                codes.keySet().stream().map(id -> path(id).toString()).toList()));
  }

  /** The code and everything below it. */
  public Set<UUID> withDescendants(UUID code) {
    Set<UUID> found = new HashSet<>();
    List<UUID> open = new ArrayList<>(List.of(code));
    while (!open.isEmpty()) {
      UUID id = open.removeLast();
      if (found.add(id)) {
        children(id).forEach(child -> open.add(child.id()));
      }
    }
    return found;
  }
}
