package no.kodebok.coding.sources;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** Edits of what is said of sources. */
public final class SourceEdits {
  private static final int LONGEST_NAME = 300;

  private SourceEdits() {}

  /** Puts sources into a folder; those that lie there already stay. */
  public static Edit file(List<UUID> sources, FolderPath folder) {
    return (project, coder) -> {
      List<Change> changes = new ArrayList<>();
      for (UUID id : sources) {
        Source source = get(project, id);
        if (!source.folder().equals(folder.toString())) {
          changes.add(new Change.SourceFiled(id, source.folder(), folder.toString()));
        }
      }
      return changes;
    };
  }

  /**
   * Gives a folder, with all that lies in it, another path.
   *
   * @param from a folder that sources lie in, at any depth
   */
  public static Edit moveFolder(FolderPath from, FolderPath to) {
    return (project, coder) -> {
      String inside = from + "/";
      if ((to + "/").startsWith(inside) && !to.equals(from)) {
        throw new KodebokException(
            SourceReason.FOLDER_IN_ITSELF, "A folder cannot be put into itself.");
      }
      List<Change> changes = new ArrayList<>();
      for (Source source : project.sources()) {
        String folder = source.folder();
        if (folder.equals(from.toString()) || folder.startsWith(inside)) {
          String rest = folder.substring(Math.min(folder.length(), inside.length()));
          String moved = FolderPath.parse(to + "/" + rest).toString();
          if (!moved.equals(folder)) {
            changes.add(new Change.SourceFiled(source.id(), folder, moved));
          }
        }
      }
      return changes;
    };
  }

  /** Gives a source another name, which no other source may have. */
  public static Edit rename(UUID id, String written) {
    String name = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL)) {
      throw new KodebokException(
          SourceReason.BAD_SOURCE_NAME.with(LONGEST_NAME),
          "A source's name has 1 to " + LONGEST_NAME + " characters, and no control characters.");
    }
    return (project, coder) -> List.of(new Change.SourceRenamed(id, get(project, id).name(), name));
  }

  private static Source get(ProjectReader project, UUID id) {
    return project
        .source(id)
        .orElseThrow(() ->
            new KodebokException(
                SourceReason.A_SOURCE_GONE, "A source is not in the project any more."));
  }
}
