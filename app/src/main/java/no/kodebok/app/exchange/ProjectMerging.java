package no.kodebok.app.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.merging.JoinedProjects;
import no.kodebok.coding.merging.MergeReport;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/** Lays another project file over a project, as one step. */
public final class ProjectMerging {
  private final ProjectStore store;

  public ProjectMerging(ProjectStore store) {
    this.store = store;
  }

  /**
   * What a merge did, or would do.
   *
   * @param step null where nothing was written
   */
  public record Merged(MergeReport report, @Nullable HistoryEntry step) {}

  /** Tells what would happen, and writes nothing. */
  public Merged preview(Path other) {
    try (OtherProject read = OtherProject.open(other)) {
      return new Merged(JoinedProjects.preview(store, read.reader(), read::file), null);
    }
  }

  /**
   * Merges.
   *
   * @param coder name of who does it
   * @throws no.kodebok.coding.model.KodebokException if the file is no project; nothing is changed
   */
  public Merged merge(Path other, String coder) {
    try (OtherProject read = OtherProject.open(other)) {
      MergeReport foreseen = JoinedProjects.preview(store, read.reader(), read::file);
      if (foreseen.isNothingNew()) {
        return new Merged(foreseen, null);
      }
      List<MergeReport> done = new ArrayList<>();
      HistoryEntry step =
          store.write(
              coder,
              (project, id, material) -> {
                JoinedProjects joined =
                    JoinedProjects.of(project, read.reader(), material, read::file);
                done.add(joined.report());
                return joined.changes();
              });
      return new Merged(done.getLast(), step);
    }
  }
}
