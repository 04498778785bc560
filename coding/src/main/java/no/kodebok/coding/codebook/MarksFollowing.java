package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/**
 * Marks of joint displays name their theme by its path: when a code gets another name or place, or
 * is merged into another, they follow it. Where the other has a mark for the same group, that one
 * stays.
 */
final class MarksFollowing {
  /** Rows, columns, the code and the group, as joint displays write what a mark is about. */
  private static final int CODE = 2;

  private MarksFollowing() {}

  /** The edit, followed by the marks. */
  static Edit after(Edit edit) {
    return Edit.takingAllAlong((project, coder) -> {
      List<Change> changes = new ArrayList<>(edit.changes(project, coder));
      changes.addAll(of(project, changes, Map.of()));
      return changes;
    });
  }

  /**
   * The changes that let the marks follow.
   *
   * @param changes of the codebook, in order
   * @param becomes the code that each merged code became
   */
  static List<Change> of(ProjectReader project, List<Change> changes, Map<UUID, UUID> becomes) {
    Map<String, Wording> marks = new LinkedHashMap<>();
    for (Judgement one : project.judgements()) {
      if (one.kind() == Judgement.Kind.JOINT) {
        marks.put(one.about(), one.wording());
      }
    }
    if (marks.isEmpty()) {
      return List.of();
    }
    Codebook before = project.codebook();
    Codebook after = after(before, changes);
    List<Change> following = new ArrayList<>();
    for (Map.Entry<String, Wording> mark : List.copyOf(marks.entrySet())) {
      String[] parts = mark.getKey().split("\n", -1);
      Optional<Code> code = parts.length <= CODE ? Optional.empty() : named(before, parts[CODE]);
      UUID now = code.map(Code::id).map(id -> becomes.getOrDefault(id, id)).orElse(null);
      if (now == null || after.code(now).isEmpty()) {
        continue;
      }
      String path = after.path(now).toString();
      if (!path.equals(before.path(code.orElseThrow().id()).toString())) {
        parts[CODE] = path;
        String about = String.join("\n", parts);
        following.add(
            new Change.Judged(Judgement.Kind.JOINT, mark.getKey(), mark.getValue(), null));
        if (marks.putIfAbsent(about, mark.getValue()) == null) {
          following.add(new Change.Judged(Judgement.Kind.JOINT, about, null, mark.getValue()));
        }
      }
    }
    return following;
  }

  private static Optional<Code> named(Codebook codebook, String path) {
    try {
      return codebook.find(CodePath.parse(path));
    } catch (KodebokException e) {
      // A mark of an older form, on something that is no path.
      return Optional.empty();
    }
  }

  private static Codebook after(Codebook before, List<Change> changes) {
    Map<UUID, Code> codes = new HashMap<>();
    before.codes().forEach(code -> codes.put(code.id(), code));
    for (Change change : changes) {
      switch (change) {
        case Change.CodeAdded(var code) -> codes.put(code.id(), code);
        case Change.CodeRevised(var then, var now) -> codes.put(now.id(), now);
        case Change.CodeRemoved(var code) -> codes.remove(code.id());
        default -> {}
      }
    }
    return new Codebook(List.copyOf(codes.values()));
  }
}
