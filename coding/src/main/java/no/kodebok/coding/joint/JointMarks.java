package no.kodebok.coding.joint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The marks of joint displays. They belong to a theme, the variable of the rows, that of the
 * columns and a group, whatever filter or weight the display has.
 */
public final class JointMarks {
  private JointMarks() {}

  static String about(JointDisplay display, @Nullable String group) {
    return about(
        display.table().head().rows().name(), columns(display), display.code().toString(), group);
  }

  /** The variable of the groups; empty where there are none. */
  static String columns(JointDisplay display) {
    return display.table().head().columns().isEmpty()
        ? ""
        : display.table().head().columns().getFirst().name();
  }

  static String about(String rows, String columns, String code, @Nullable String group) {
    return String.join("\n", rows, columns, code, group == null ? "" : "=" + group);
  }

  /** The theme of a mark, from what it is kept under. */
  public static UUID code(String about) {
    return UUID.fromString(about.split("\n", -1)[2]);
  }

  static Map<String, JointMark> of(ProjectReader project) {
    Map<String, JointMark> marks = new HashMap<>();
    for (Judgement one : project.judgements()) {
      if (one.kind() == Judgement.Kind.JOINT) {
        JointMark.read(one.wording().text()).ifPresent(mark -> marks.put(one.about(), mark));
      }
    }
    return marks;
  }

  /**
   * Marks a group, over the mark that is there.
   *
   * @param group key of the group; null for all together
   * @param mark null to take the mark away
   * @throws KodebokException when applied, if nothing is new
   */
  public static Edit mark(JointDisplay display, @Nullable String group, @Nullable JointMark mark) {
    String about = about(display, group);
    return (project, coder) -> {
      Wording before =
          project.judgements().stream()
              .filter(one -> one.kind() == Judgement.Kind.JOINT && one.about().equals(about))
              .map(Judgement::wording)
              .findFirst()
              .orElse(null);
      if (mark == null && before == null) {
        throw new KodebokException(JointReason.NO_MARK, "That group is not marked.");
      }
      if (mark != null && before != null && before.text().equals(mark.written())) {
        throw new KodebokException(JointReason.MARK_SO_ALREADY, "The group is marked so already.");
      }
      return List.of(
          new Change.Judged(
              Judgement.Kind.JOINT,
              about,
              before,
              mark == null ? null : Wording.of(mark.written())));
    };
  }
}
