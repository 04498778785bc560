package no.kodebok.coding.merging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.exchange.NothingKept;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.ProjectReader;

/**
 * Another project laid over the one that is open: what people did in either is in it afterwards,
 * and nothing comes twice.
 *
 * @param changes to be applied in order; none where there is nothing new
 */
public record JoinedProjects(List<Change> changes, MergeReport report) {
  public JoinedProjects {
    changes = List.copyOf(changes);
  }

  /**
   * Works out the changes.
   *
   * @param files gives the files of the other project by their ids, as they were imported there
   */
  public static JoinedProjects of(
      ProjectReader here,
      ProjectReader there,
      NewMaterial material,
      Function<UUID, ImportedFile> files) {
    Joining joining = new Joining(here, there, new MergeReport());
    joining.takeCoders();
    new CodesJoining(joining).take();
    SurveysJoining surveys = new SurveysJoining(joining, files::apply);
    surveys.take();
    new SourcesJoining(joining, files::apply).take(material);
    surveys.takeAnswers(material);
    CasesJoining cases = new CasesJoining(joining);
    cases.take();
    new CodingsJoining(joining).take();
    new NotesJoining(joining).take();
    cases.takeValues(material);
    new WorkingsJoining(joining).take();
    new CounterpartsJoining(joining).take();
    return new JoinedProjects(joining.changes, joining.report);
  }

  /** What a merge would find, without keeping anything of it. */
  public static MergeReport preview(
      ProjectReader here, ProjectReader there, Function<UUID, ImportedFile> files) {
    return of(here, there, new NothingKept(), files).report();
  }
}
