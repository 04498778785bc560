package no.kodebok.coding.joint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.joint.JointRequest.Literature;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * What researchers note of what others write, one note for each theme and group. It stands in every
 * display of the theme in these groups, whatever question of the survey is beside it.
 */
public final class LiteratureNotes {
  private LiteratureNotes() {}

  static String about(JointDisplay display, @Nullable String group) {
    return about(JointMarks.columns(display), display.code().toString(), group);
  }

  static String about(String columns, String code, @Nullable String group) {
    return JointMarks.about("", columns, code, group);
  }

  /** The notes of a project, by what they are about. */
  static Map<String, Literature> of(ProjectReader project) {
    Map<String, Literature> notes = new HashMap<>();
    for (Judgement one : project.judgements()) {
      if (one.kind() == Judgement.Kind.LITERATURE) {
        notes.put(one.about(), read(one.wording().text()));
      }
    }
    return notes;
  }

  /**
   * Writes a note over the one that is there.
   *
   * @param group key of the group; null for all together
   * @param text blank takes the note away
   * @param reference where it is written, in one line; may be empty
   * @throws KodebokException when applied, if nothing is new
   */
  public static Edit write(
      JointDisplay display, @Nullable String group, String text, String reference) {
    String about = about(display, group);
    String words =
        text.isBlank()
            ? ""
            : String.join("\n", reference.strip().replaceAll("\\s+", " "), text.strip());
    return (project, coder) -> {
      Wording before =
          project.judgements().stream()
              .filter(one -> one.kind() == Judgement.Kind.LITERATURE && one.about().equals(about))
              .map(Judgement::wording)
              .findFirst()
              .orElse(null);
      if (words.isEmpty() && before == null) {
        throw new KodebokException(
            JointReason.NO_LITERATURE, "There is no note on literature for that group.");
      }
      if (before != null && before.text().equals(words)) {
        throw new KodebokException(
            JointReason.LITERATURE_SO_ALREADY, "The note on literature says that already.");
      }
      return List.of(
          new Change.Judged(
              Judgement.Kind.LITERATURE,
              about,
              before,
              words.isEmpty() ? null : Wording.of(words)));
    };
  }

  /** As it is kept: the reference in the first line, the note below. */
  private static Literature read(String written) {
    int end = written.indexOf('\n');
    return end < 0
        ? new Literature("", written, "")
        : new Literature("", written.substring(end + 1), written.substring(0, end));
  }
}
